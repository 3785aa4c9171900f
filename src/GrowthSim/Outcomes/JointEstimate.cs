using System.Collections.Immutable;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes;

/// <summary>The probability that several targets are met on the same path.</summary>
/// <param name="Probability">The share of paths on which all of them were met; exact counts, not a product.</param>
/// <param name="IfIndependent">The product of the targets' probabilities: what it would be if they were independent.</param>
/// <param name="Targets">The number of targets.</param>
public sealed record JointEstimate(Estimate Probability, double IfIndependent, int Targets)
{
    /// <summary>Gets how many pieces of news the targets are: those that imply each other are one.</summary>
    public int News { get; init; }

    /// <summary>Gets how many pieces of news are met in the mean; null where there is no target.</summary>
    public ExpectedNumber? ExpectedMet { get; init; }

    /// <summary>Gets the expected weight of what is met; null where no target has a weight of its own.</summary>
    public ExpectedWeight? ExpectedWeight { get; init; }

    /// <summary>Gets the targets' shares in missing the whole, the greatest first; null where they are more than are counted together.</summary>
    public ImmutableArray<TargetBreak>? Breaks { get; init; }

    /// <summary>Gets the most frequent sets of one, of two and of three targets that are missed alone.</summary>
    public ImmutableArray<NearMiss> NearMisses { get; init; } = [];

    /// <summary>Gets the same of the targets that can still be met; null where all can, or none.</summary>
    public StillPossible? StillPossible { get; init; }
}
