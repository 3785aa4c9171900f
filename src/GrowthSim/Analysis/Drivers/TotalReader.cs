using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Reads total effects from runs in which factors were drawn again, as a <see cref="TotalPlan"/> says.</summary>
public static class TotalReader
{
    /// <summary>Reads runs.</summary>
    /// <param name="plan">What was drawn again.</param>
    /// <param name="runs">What the first runs of the plan say, in its order.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    public static TotalOutcome Read(TotalPlan plan, IReadOnlyList<RunOutcome> runs, double level)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(runs);
        List<(string Target, TotalEffect Effect)> found = [];
        foreach ((RunOutcome run, RunSettings made) in runs.Zip(plan.Runs))
        {
            foreach ((ComparisonOutcome comparison, string factor) in run.Comparisons.Zip(made.DrawnAgain))
            {
                found.AddRange(comparison.Targets
                    .Where(target => plan.Behind[target.Id].Contains(factor))
                    .Select(target => (target.Id, Effect(factor, run.Target(target.Id), target.Difference, level))));
            }
        }

        ILookup<string, TotalEffect> effects = found.ToLookup(entry => entry.Target, entry => entry.Effect, StringComparer.Ordinal);
        return new TotalOutcome(runs.Count == 0 ? 0 : runs.Min(run => run.Paths), plan.LeftOut, [.. plan.Targets.Select(target => new TargetTotals(
            target,
            [.. effects[target].OrderByDescending(effect => effect.Index.IsKnown ? effect.Index.Value : effect.Flips.Value).ThenBy(effect => effect.Factor, StringComparer.Ordinal)]))]);
    }

    private static TotalEffect Effect(string factor, TargetOutcome target, DifferenceOutcome difference, double level)
    {
        long Count(double share) => (long)Math.Round(share * difference.Paths);
        (Estimate flips, Estimate index) = difference.Paths == 0
            ? (Estimate.Unknown, Estimate.Unknown)
            : TotalIndex.Of(Count(difference.Gained), Count(difference.Lost), Count(target.Probability.Value), difference.Paths, level);
        return new TotalEffect(factor, flips, index);
    }
}
