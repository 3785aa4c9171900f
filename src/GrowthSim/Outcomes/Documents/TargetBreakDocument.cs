using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What a target has to do with it that the whole is missed.</summary>
/// <param name="Id">The target's identifier; of targets that imply each other that of the first.</param>
/// <param name="Share">The target's Shapley share in the probability that not all are met; null where it is unknown, as its interval then.</param>
/// <param name="ShareLower">The lower end of the share's interval.</param>
/// <param name="ShareUpper">The upper end of the share's interval.</param>
/// <param name="GainIfCertain">What its certainty would add to the probability that all are met.</param>
/// <param name="GainLower">The lower end of the gain's interval.</param>
/// <param name="GainUpper">The upper end of the gain's interval.</param>
public sealed record TargetBreakDocument(string Id, double? Share, double? ShareLower, double? ShareUpper, double? GainIfCertain, double? GainLower, double? GainUpper)
{
    /// <summary>Gets the other targets that are one piece of news with it; left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? With { get; init; }

    internal static TargetBreakDocument Of(TargetBreak target) => new(
        target.Id,
        FiniteNumber.OrNull(target.Share.Value),
        FiniteNumber.OrNull(target.Share.Lower),
        FiniteNumber.OrNull(target.Share.Upper),
        FiniteNumber.OrNull(target.GainIfCertain.Value),
        FiniteNumber.OrNull(target.GainIfCertain.Lower),
        FiniteNumber.OrNull(target.GainIfCertain.Upper))
    {
        With = target.With.IsEmpty ? null : target.With,
    };

    internal TargetBreak ToBreak() => new(Id, FiniteNumber.Estimate(Share, ShareLower, ShareUpper), FiniteNumber.Estimate(GainIfCertain, GainLower, GainUpper)) { With = With ?? [] };
}
