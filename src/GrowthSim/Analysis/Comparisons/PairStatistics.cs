using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>What can be said of all pairs of scenarios at once.</summary>
internal static class PairStatistics
{
    /// <summary>Judges pairs.</summary>
    /// <param name="probabilities">The event's probability under each scenario.</param>
    /// <param name="pairs">The pairs with their differences.</param>
    /// <param name="level">The confidence level.</param>
    public static ComparedEvent Of(ImmutableArray<Estimate> probabilities, IReadOnlyList<(int First, int Second, DifferenceOutcome Difference)> pairs, double level)
    {
        double[] adjusted = Holm.Adjusted([.. pairs.Select(pair => double.IsNaN(pair.Difference.PValue) ? 1 : pair.Difference.PValue)]);
        return new ComparedEvent(
            probabilities,
            [.. pairs.Select((pair, place) =>
            {
                bool isKnown = !double.IsNaN(pair.Difference.PValue);
                bool isSettled = isKnown && adjusted[place] < 1 - level;
                return new ScenarioPair(pair.First, pair.Second, pair.Difference, isKnown ? adjusted[place] : double.NaN, isSettled, isSettled ? null : PathsFor(pair.Difference, pairs.Count, level));
            })]);
    }

    /// <summary>An interval narrows as the root of the number of paths; the quantile is that of the first step of the adjustment, which all pairs pass if the least sure does.</summary>
    private static long? PathsFor(DifferenceOutcome difference, int pairs, double level)
    {
        double half = (difference.Upper - difference.Lower) / 2;
        if (!(difference.Value != 0 && half > 0))
        {
            return null;
        }

        double ratio = half / Math.Abs(difference.Value) * Normal.InvCDF(0, 1, 1 - ((1 - level) / 2 / pairs)) / Normal.InvCDF(0, 1, (1 + level) / 2);
        double paths = difference.Paths * Math.Max(1, ratio * ratio);
        return paths < long.MaxValue / 2 ? (long)Math.Ceiling(paths) : null;
    }
}
