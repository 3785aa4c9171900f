using System.Collections.Immutable;

namespace GrowthSim.Outcomes.Breaks;

/// <summary>What a target has to do with it that the whole is missed.</summary>
/// <param name="Id">The target's identifier; of targets that imply each other that of the first.</param>
/// <param name="Share">The target's Shapley share in the probability that not all are met: the mean over the paths of 1/m, where it is one of the m that a miss is put down to, and 0 elsewhere. The shares add up to that probability.</param>
/// <param name="GainIfCertain">What its certainty would add to the probability that all are met: the probability that nothing is missed but it and what it implies.</param>
public sealed record TargetBreak(string Id, Estimate Share, Estimate GainIfCertain)
{
    /// <summary>Gets the other targets that are one piece of news with it, since they imply each other.</summary>
    public ImmutableArray<string> With { get; init; } = [];
}
