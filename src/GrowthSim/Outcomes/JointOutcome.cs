using System.Collections.Immutable;

namespace GrowthSim.Outcomes;

/// <summary>What a run says about the targets together.</summary>
/// <param name="All">All scored targets.</param>
/// <param name="Groups">The targets of each group.</param>
/// <param name="AtLeast">The ladder: at least 1, 2, … of the scored targets.</param>
public sealed record JointOutcome(
    JointEstimate All,
    ImmutableSortedDictionary<string, JointEstimate> Groups,
    ImmutableArray<JointRung> AtLeast);
