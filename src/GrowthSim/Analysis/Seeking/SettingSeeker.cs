using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Seeks the least setting of a lever, or value of a parameter, with which a target is as probable as is wanted: two passes of 17 settings, each pass one run on common random numbers, and more where the probability jumps; then a run with what was found.</summary>
/// <param name="question">What is sought.</param>
/// <param name="trials">Makes the runs.</param>
internal sealed class SettingSeeker(SeekQuestion question, SettingTrials trials)
{
    /// <summary>The most passes besides those that come near a jump: the first, one that goes the other way, one that is finer, and one where a straight line fell short.</summary>
    private const int MaxPasses = 4;

    /// <summary>The most runs with what was found: with what a straight line says, and with the nearest setting that reaches it.</summary>
    private const int MaxFound = 2;

    /// <summary>Returns the settings of the first pass.</summary>
    public static ImmutableArray<ImmutableArray<(string Name, string Equation)>> First(SeekQuestion question) => Replaced(question, SeekQuestion.Between(question.Least, question.Most));

    /// <summary>Returns the greatest number of runs.</summary>
    /// <param name="isPaired">Whether a pass is one run.</param>
    public static int MaxRuns(bool isPaired) => ((MaxPasses + MaxNarrower(isPaired)) * (isPaired ? 1 : SeekQuestion.Settings)) + MaxFound;

    /// <summary>The most passes towards a jump: to its last digit, or one where each setting is a run of its own.</summary>
    private static int MaxNarrower(bool isPaired) => isPaired ? 3 : 1;

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
        for (int pass = 0; pass < MaxNarrower(trials.IsPaired) && IsWide(answer, out double below, out double reached); pass++)
        {
            points = [.. points, .. await Try(SeekQuestion.Between(below, reached))];
            answer = SeekReader.Answer(asked, points);
        }

        return answer.IsReachable ? await Found(answer) : answer with { Run = await Run(asked, answer.Best.Setting) };
    }

    /// <summary>Says whether the settings between which the answer lies are farther apart than its interval is wide, and than its last digit: the probability jumps there, or nearly so. An interval without a far end is wide enough.</summary>
    private static bool IsWide(SeekAnswer answer, out double below, out double reached)
    {
        (below, reached) = SeekReader.Around(answer) ?? default;
        double width = Math.Abs(answer.Upper - answer.Lower);
        return Math.Abs(reached - below) > Math.Max(SettingDigits.Unit(answer.Question), double.IsNaN(width) ? double.PositiveInfinity : width);
    }

    /// <summary>
    /// Runs the setting that was read on a straight line. Where that falls short, or the probability jumps, it is the nearest setting that was seen to reach the probability, and the interval holds that and the last that did not.
    /// </summary>
    private async Task<SeekAnswer> Found(SeekAnswer answer)
    {
        SeekQuestion asked = answer.Question;
        double chosen = SettingDigits.Rounded(answer.Setting, asked, isAway: true);
        RunOutcome outcome = await Run(asked, chosen);
        if (SeekReader.Around(answer) is not (double below, double reached))
        {
            return answer with { Setting = chosen, Run = outcome };
        }

        bool isJump = Math.Abs(reached - below) > Math.Abs(answer.Upper - answer.Lower);
        if (!isJump && outcome.Target(asked.Target).Probability.Value >= asked.Probability)
        {
            return answer with { Setting = chosen, Run = outcome };
        }

        if (!isJump)
        {
            answer = SeekReader.Answer(asked, [.. answer.Curve, .. await Try(SeekQuestion.Between(below, reached))]);
            (below, reached) = SeekReader.Around(answer)!.Value;
        }

        double nearest = SettingDigits.Rounded(reached, asked, isAway: true);
        bool isUpward = asked.Most > asked.Least;
        return answer with
        {
            Setting = nearest,
            Lower = isUpward ? Math.Min(answer.Lower, below) : Math.Max(answer.Lower, below),
            Upper = isUpward ? Math.Max(answer.Upper, nearest) : Math.Min(answer.Upper, nearest),
            Run = nearest == chosen ? outcome : await Run(asked, nearest),
        };
    }

    private Task<RunOutcome> Run(SeekQuestion asked, double setting) => trials.Run([(asked.By, asked.Equation(setting))]);

    private async Task<ImmutableArray<SoughtPoint>> Try(double[] settings) =>
        [.. settings.Zip(await trials.Of(Replaced(question, settings)), (setting, point) => new SoughtPoint(setting, point.Probability, point.Lost))];

    private static ImmutableArray<ImmutableArray<(string Name, string Equation)>> Replaced(SeekQuestion question, double[] settings) =>
        [.. settings.Select(setting => ImmutableArray.Create((question.By, question.Equation(setting))))];
}
