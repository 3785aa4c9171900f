using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Seeks the least setting of a lever, or value of a parameter, with which a target is as probable as is wanted: two passes of 17 settings, each pass one run on common random numbers; then a run with what was found.</summary>
/// <param name="question">What is sought.</param>
/// <param name="trials">Makes the runs.</param>
internal sealed class SettingSeeker(SeekQuestion question, SettingTrials trials)
{
    /// <summary>The most passes: one that goes the other way, and one that is finer.</summary>
    private const int MaxPasses = 3;

    /// <summary>Returns the settings of the first pass.</summary>
    public static ImmutableArray<ImmutableArray<(string Name, string Equation)>> First(SeekQuestion question) => Replaced(question, SeekQuestion.Between(question.Least, question.Most));

    /// <summary>Returns the greatest number of runs.</summary>
    /// <param name="isPaired">Whether a pass is one run.</param>
    public static int MaxRuns(bool isPaired) => (MaxPasses * (isPaired ? 1 : SeekQuestion.Settings)) + 1;

    /// <summary>Seeks.</summary>
    public async Task<SeekAnswer> Seek()
    {
        SeekQuestion asked = question;
        ImmutableArray<SoughtPoint> points = await Try(SeekQuestion.Between(asked.Least, asked.Most));
        if (points[^1].Probability.Value < points[0].Probability.Value)
        {
            // What is sought is the greatest setting then: the search goes the other way.
            asked = asked with { Least = asked.Most, Most = asked.Least };
            points = await Try(SeekQuestion.Between(asked.Least, asked.Most));
        }

        if (SeekReader.Bracket(asked, points) is (double from, double to))
        {
            points = [.. points, .. await Try(SeekQuestion.Between(from, to))];
        }

        SeekAnswer answer = SeekReader.Answer(asked, points);
        double chosen = answer.IsReachable ? SettingDigits.Rounded(answer.Setting, asked.Least, asked.Most, isAway: true) : answer.Best.Setting;
        RunOutcome outcome = await trials.Run([(asked.By, asked.Equation(chosen))]);
        return answer with { Setting = answer.IsReachable ? chosen : double.NaN, Run = outcome };
    }

    private async Task<ImmutableArray<SoughtPoint>> Try(double[] settings) =>
        [.. settings.Zip(await trials.Of(Replaced(question, settings)), (setting, point) => new SoughtPoint(setting, point.Probability, point.Lost))];

    private static ImmutableArray<ImmutableArray<(string Name, string Equation)>> Replaced(SeekQuestion question, double[] settings) =>
        [.. settings.Select(setting => ImmutableArray.Create((question.By, question.Equation(setting))))];
}
