using System.Collections.Immutable;

namespace GrowthSim.Outcomes.Breaks;

/// <summary>What breaks first among the targets that can still be met, where one cannot: by figures on record, or by what the model says.</summary>
/// <param name="Missed">The targets that cannot be met, in the order of the model.</param>
/// <param name="Probability">The probability that all others are met.</param>
/// <param name="Targets">The number of those others.</param>
public sealed record StillPossible(ImmutableArray<string> Missed, Estimate Probability, int Targets)
{
    /// <summary>Gets the others' shares in missing their whole, the greatest first; null where they are more than are counted together.</summary>
    public ImmutableArray<TargetBreak>? Breaks { get; init; }

    /// <summary>Gets the most frequent sets of one, of two and of three of them that are missed alone.</summary>
    public ImmutableArray<NearMiss> NearMisses { get; init; } = [];
}
