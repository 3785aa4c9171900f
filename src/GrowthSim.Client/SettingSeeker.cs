using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Client;

/// <summary>Seeks the least setting of a lever, or value of a parameter, with which a target is as probable as is wanted: two passes of 17 settings, each pass one run on common random numbers; then a run with what was found.</summary>
/// <remarks>Where figures on record give the settings' paths different weights, which cannot be paired, each setting has a run of its own.</remarks>
/// <param name="scenario">The scenario's identifier.</param>
/// <param name="order">What runs have in common: paths, seed, design, view, level, and what is replaced in the scenario.</param>
/// <param name="run">Makes a run to an order, and returns what it says.</param>
public sealed class SettingSeeker(string scenario, RunOrder order, Func<RunOrder, Task<RunOutcome>> run)
{
    /// <summary>Seeks.</summary>
    /// <param name="question">What is sought.</param>
    /// <param name="setting">Writes a setting as an equation; null for the number alone.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SeekAnswer> Seek(SeekQuestion question, Func<double, string>? setting = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        setting ??= value => value.ToString("R", CultureInfo.InvariantCulture);
        SettingTrials trials = new(scenario, order, question.Target, run);
        ImmutableArray<SoughtPoint> points = await Try(trials, question, SeekQuestion.Between(question.Least, question.Most), setting).ConfigureAwait(false);
        if (points[^1].Probability.Value < points[0].Probability.Value)
        {
            // What is sought is the greatest setting then: the search goes the other way.
            question = question with { Least = question.Most, Most = question.Least };
            points = await Try(trials, question, SeekQuestion.Between(question.Least, question.Most), setting).ConfigureAwait(false);
        }

        if (SeekReader.Bracket(question, points) is (double from, double to))
        {
            points = [.. points, .. await Try(trials, question, SeekQuestion.Between(from, to), setting).ConfigureAwait(false)];
        }

        SeekAnswer answer = SeekReader.Answer(question, points);
        double chosen = answer.IsReachable ? SettingDigits.Rounded(answer.Setting, question.Least, question.Most, isAway: true) : answer.Best.Setting;
        RunOutcome outcome = await run(trials.Order([(question.By, setting(chosen))])).ConfigureAwait(false);
        return answer with { Setting = answer.IsReachable ? chosen : double.NaN, Run = outcome };
    }

    private static async Task<ImmutableArray<SoughtPoint>> Try(SettingTrials trials, SeekQuestion question, double[] settings, Func<double, string> equation)
    {
        ImmutableArray<(Estimate Probability, double Lost)> tried = await trials.Of([.. settings.Select(setting => ImmutableArray.Create((question.By, equation(setting))))]).ConfigureAwait(false);
        return [.. settings.Zip(tried, (setting, point) => new SoughtPoint(setting, point.Probability, point.Lost))];
    }
}
