using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What a run says about the targets together.</summary>
/// <param name="All">All scored targets.</param>
/// <param name="Groups">The targets of each group.</param>
/// <param name="AtLeast">The ladder: at least 1, 2, … of the scored targets.</param>
public sealed record JointDocument(JointEstimateDocument All, ImmutableSortedDictionary<string, JointEstimateDocument> Groups, ImmutableArray<JointRungDocument> AtLeast)
{
    /// <summary>Gets the implications that the model states and that do not hold on every path; left out where all do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<BrokenImplication>? BrokenImplications { get; init; }

    internal static JointDocument Of(JointOutcome joint) => new(
        JointEstimateDocument.Of(joint.All),
        joint.Groups.ToImmutableSortedDictionary(group => group.Key, group => JointEstimateDocument.Of(group.Value), joint.Groups.KeyComparer),
        [.. joint.AtLeast.Select(JointRungDocument.Of)])
    {
        BrokenImplications = joint.BrokenImplications.IsEmpty ? null : joint.BrokenImplications,
    };

    internal JointOutcome ToOutcome() => new(
        All.ToEstimate(),
        Groups.ToImmutableSortedDictionary(group => group.Key, group => group.Value.ToEstimate(), StringComparer.Ordinal),
        [.. AtLeast.Select(rung => rung.ToRung())])
    {
        BrokenImplications = BrokenImplications ?? [],
    };
}
