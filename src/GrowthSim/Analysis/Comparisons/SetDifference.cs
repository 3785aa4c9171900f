using GrowthSim.Analysis.Review;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>The difference of a target between two runs on the same random numbers, by sets of paths.</summary>
internal static class SetDifference
{
    /// <summary>Returns the difference.</summary>
    /// <param name="first">What the first run counted.</param>
    /// <param name="here">The target in it.</param>
    /// <param name="second">What the second counted.</param>
    /// <param name="there">The target in that.</param>
    /// <param name="before">What the first says.</param>
    /// <param name="now">What the second says.</param>
    /// <param name="target">The target's identifier.</param>
    public static DifferenceOutcome Of(ReplicateTable first, int here, ReplicateTable second, int there, RunOutcome before, RunOutcome now, string target)
    {
        Movement movement = Movement.Between(first.Hits(here), first.Paths, second.Hits(there), second.Paths, before.Level);
        if (double.IsNaN(movement.Change) || double.IsNaN(movement.Error))
        {
            return DifferenceOutcome.Unknown with { Value = movement.Change };
        }

        double freedom = ReplicateTable.Sets - 1;
        PairedDifference difference = PairedDifference.Of(movement.Change, movement.Error / StudentT.InvCDF(0, 1, freedom, (1 + before.Level) / 2), freedom, before.Level);
        double apart = (HalfWidth(before, target) * HalfWidth(before, target)) + (HalfWidth(now, target) * HalfWidth(now, target));
        return new DifferenceOutcome(
            difference.Value,
            difference.Lower,
            difference.Upper,
            double.NaN,
            double.NaN,
            Math.Min(before.Target(target).Paths, now.Target(target).Paths),
            difference.PValue,
            movement.Error > 0 ? apart / (movement.Error * movement.Error) : double.NaN);
    }

    private static double HalfWidth(RunOutcome run, string target) => run.Target(target).Probability.HalfWidth;
}
