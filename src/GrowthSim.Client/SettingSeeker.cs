using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Client;

/// <summary>Seeks the least setting of a lever, or value of a parameter, with which a target is as probable as is wanted: two passes of 17 settings, each pass one run on common random numbers; then a run with what was found.</summary>
/// <remarks>Where figures on record give the settings' paths different weights, which cannot be paired, each setting has a run of its own.</remarks>
/// <param name="scenario">The scenario's identifier.</param>
/// <param name="order">What runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
/// <param name="run">Makes a run to an order, and returns what it says.</param>
public sealed class SettingSeeker(string scenario, RunOrder order, Func<RunOrder, Task<RunOutcome>> run)
{
    /// <summary>The digits of the setting that is run at the end: far more than two passes tell.</summary>
    private const int Digits = 5;

    /// <summary>Seeks.</summary>
    /// <param name="question">What is sought.</param>
    /// <param name="setting">Writes a setting as an equation; null for the number alone.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SeekAnswer> Seek(SeekQuestion question, Func<double, string>? setting = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        setting ??= value => value.ToString("R", CultureInfo.InvariantCulture);
        ImmutableArray<SoughtPoint> points = await Try(question, SeekQuestion.Between(question.Least, question.Most), setting).ConfigureAwait(false);
        if (points[^1].Probability.Value < points[0].Probability.Value)
        {
            // What is sought is the greatest setting then: the search goes the other way.
            question = question with { Least = question.Most, Most = question.Least };
            points = await Try(question, SeekQuestion.Between(question.Least, question.Most), setting).ConfigureAwait(false);
        }

        if (SeekReader.Bracket(question, points) is (double from, double to))
        {
            points = [.. points, .. await Try(question, SeekQuestion.Between(from, to), setting).ConfigureAwait(false)];
        }

        SeekAnswer answer = SeekReader.Answer(question, points);
        double chosen = answer.IsReachable ? Rounded(answer.Setting, question) : answer.Best.Setting;
        RunOutcome outcome = await run(order with { Settings = With(question.By, setting(chosen)), TargetsOnly = true }).ConfigureAwait(false);
        return answer with { Setting = answer.IsReachable ? chosen : double.NaN, Run = outcome };
    }

    private async Task<ImmutableArray<SoughtPoint>> Try(SeekQuestion question, double[] settings, Func<double, string> equation)
    {
        RunOrder Order(double setting) => order with { Settings = With(question.By, equation(setting)), TargetsOnly = true };
        try
        {
            RunOutcome outcome = await run(Order(settings[0]) with
            {
                Against = [.. settings.Skip(1).Select(setting => new ComparedScenario(scenario, With(question.By, equation(setting))))],
                ComparedTargets = [question.Target],
            }).ConfigureAwait(false);
            return [
                new SoughtPoint(settings[0], outcome.Target(question.Target).Probability, 0),
                .. settings.Skip(1).Zip(outcome.Comparisons, (setting, comparison) => Point(setting, comparison)),
            ];
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            ImmutableArray<SoughtPoint>.Builder points = ImmutableArray.CreateBuilder<SoughtPoint>();
            foreach (double setting in settings)
            {
                points.Add(new SoughtPoint(setting, (await run(Order(setting)).ConfigureAwait(false)).Target(question.Target).Probability, double.NaN));
            }

            return points.ToImmutable();
        }
    }

    /// <summary>What the run of the first setting gains over another is what that other loses.</summary>
    private static SoughtPoint Point(double setting, ComparisonOutcome comparison)
    {
        DifferenceOutcome difference = comparison.Targets[0].Difference;
        return new SoughtPoint(setting, difference.Other, difference.Gained);
    }

    private ImmutableArray<(string Name, string Equation)> With(string name, string equation) => [.. (order.Settings.IsDefault ? [] : order.Settings).Where(other => other.Name != name), (name, equation)];

    /// <summary>Rounds a setting away from the first, so that it reaches what is wanted, but not beyond the last.</summary>
    private static double Rounded(double setting, SeekQuestion question)
    {
        double range = Math.Abs(question.Most - question.Least);
        double unit = Math.Pow(10, Math.Floor(Math.Log10(range)) + 1 - Digits);
        bool isUpward = question.Most > question.Least;
        double rounded = (isUpward ? Math.Ceiling(setting / unit) : Math.Floor(setting / unit)) * unit;

        // A multiple of a power of ten as it is written.
        rounded = double.Parse(rounded.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return isUpward ? Math.Min(rounded, question.Most) : Math.Max(rounded, question.Most);
    }
}
