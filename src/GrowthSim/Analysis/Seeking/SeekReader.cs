using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>Reads answers off curves of probabilities over settings.</summary>
/// <remarks>
/// Where a target is monotone in the setting every path has a critical one, and the least setting with P ≥ p is the p-quantile of these. The interval of the quantile holds the settings at which p lies in the interval of P: for independent
/// paths that is the interval of order statistics, which assumes nothing of the distribution. Between settings that were tried it is read on a straight line, and these are so near where the probability jumps that the line does not count.
/// </remarks>
public static class SeekReader
{
    /// <summary>Returns the settings between which a finer pass is worth it; null where the curve does not reach the probability, or begins above it.</summary>
    /// <param name="question">What is sought.</param>
    /// <param name="curve">The settings of the first pass, in order.</param>
    public static (double From, double To)? Bracket(SeekQuestion question, ImmutableArray<SoughtPoint> curve)
    {
        ArgumentNullException.ThrowIfNull(question);
        int reached = First(curve, point => point.Probability.Value >= question.Probability);
        if (reached <= 0)
        {
            return null;
        }

        int before = Math.Min(reached - 1, Math.Max(0, First(curve, point => point.Probability.Upper >= question.Probability) - 1));
        int after = First(curve, point => point.Probability.Lower >= question.Probability);
        return (curve[before].Setting, curve[after < reached ? curve.Length - 1 : after].Setting);
    }

    /// <summary>Returns the answer that the settings of all passes give.</summary>
    /// <param name="question">What is sought.</param>
    /// <param name="points">The settings that were tried, in any order.</param>
    public static SeekAnswer Answer(SeekQuestion question, IEnumerable<SoughtPoint> points)
    {
        ArgumentNullException.ThrowIfNull(question);
        double direction = Math.Sign(question.Most - question.Least);
        ImmutableArray<SoughtPoint> curve = [.. points.DistinctBy(point => point.Setting).OrderBy(point => direction * point.Setting)];
        double setting = Crossing(curve, question.Probability, estimate => estimate.Value);
        return new SeekAnswer
        {
            Question = question,
            IsReachable = !double.IsNaN(setting),
            IsReachedAtOnce = curve[0].Probability.Value >= question.Probability,
            Setting = setting,
            Lower = double.IsNaN(setting) ? double.NaN : Crossing(curve, question.Probability, estimate => estimate.Upper),
            Upper = double.IsNaN(setting) ? double.NaN : Crossing(curve, question.Probability, estimate => estimate.Lower),
            Best = curve.MaxBy(point => point.Probability.Value)!,
            Curve = curve,
        };
    }

    /// <summary>Returns the last setting before the answer that was tried, and the first at which the probability is reached; null where it is not, or is at once.</summary>
    /// <param name="answer">The answer.</param>
    internal static (double Below, double Reached)? Around(SeekAnswer answer)
    {
        int reached = First(answer.Curve, point => point.Probability.Value >= answer.Question.Probability);
        return reached <= 0 ? null : (answer.Curve[reached - 1].Setting, answer.Curve[reached].Setting);
    }

    /// <summary>Returns the first setting at which a bound passes a probability; NaN where it never does.</summary>
    private static double Crossing(ImmutableArray<SoughtPoint> curve, double probability, Func<Estimate, double> bound)
    {
        int reached = First(curve, point => bound(point.Probability) >= probability);
        if (reached <= 0)
        {
            return reached < 0 ? double.NaN : curve[0].Setting;
        }

        (double x0, double x1) = (curve[reached - 1].Setting, curve[reached].Setting);
        (double p0, double p1) = (bound(curve[reached - 1].Probability), bound(curve[reached].Probability));
        return x0 + ((x1 - x0) * (probability - p0) / (p1 - p0));
    }

    private static int First(ImmutableArray<SoughtPoint> curve, Func<SoughtPoint, bool> holds)
    {
        for (int place = 0; place < curve.Length; place++)
        {
            if (holds(curve[place]))
            {
                return place;
            }
        }

        return -1;
    }
}
