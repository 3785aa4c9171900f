using System.Collections.Immutable;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes;

/// <summary>What a run says about the targets together.</summary>
/// <param name="All">All scored targets.</param>
/// <param name="Groups">The targets of each group.</param>
/// <param name="AtLeast">The ladder: at least 1, 2, … of the scored targets.</param>
public sealed record JointOutcome(
    JointEstimate All,
    ImmutableSortedDictionary<string, JointEstimate> Groups,
    ImmutableArray<JointRung> AtLeast)
{
    /// <summary>Gets the implications that the model states and that do not hold on every path.</summary>
    public ImmutableArray<BrokenImplication> BrokenImplications { get; init; } = [];
}
