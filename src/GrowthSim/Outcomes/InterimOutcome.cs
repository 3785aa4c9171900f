using System.Collections.Immutable;
using GrowthSim.Simulation;

namespace GrowthSim.Outcomes;

/// <summary>What a run says while it goes on: the targets alone, at a small part of the cost of a <see cref="RunOutcome"/>, so that it can be asked after each block.</summary>
public static class InterimOutcome
{
    /// <summary>Reads the scored targets, in the order of the model.</summary>
    /// <param name="merged">What the paths so far added up to.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    public static ImmutableArray<TargetOutcome> Targets(BlockResult merged, double level)
    {
        ArgumentNullException.ThrowIfNull(merged);
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        return new OutcomeReader(merged, level).Targets();
    }

    /// <summary>Returns half the width of the widest interval of a target's probability, as <see cref="RunOutcome.WidestHalfWidth"/>.</summary>
    /// <param name="merged">What the paths so far added up to.</param>
    /// <param name="level">The confidence level of the intervals; between 0 and 1, both excluded.</param>
    public static double WidestHalfWidth(BlockResult merged, double level)
    {
        ImmutableArray<TargetOutcome> targets = Targets(merged, level);
        return targets.IsEmpty ? 0 : targets.Max(target => target.Probability.HalfWidth);
    }
}
