using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What breaks first among the targets that can still be met, where one cannot.</summary>
/// <param name="Missed">The targets that cannot be met.</param>
/// <param name="Probability">The probability that all others are met; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="Targets">The number of the others.</param>
/// <param name="Breaks">The others' shares in missing their whole, the greatest first; left out where they are more than are counted together.</param>
/// <param name="NearMisses">The most frequent sets of one, of two and of three of them that are missed alone.</param>
public sealed record StillPossibleDocument(
    ImmutableArray<string> Missed,
    double? Probability,
    double? Lower,
    double? Upper,
    int Targets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<TargetBreakDocument>? Breaks,
    ImmutableArray<NearMissDocument> NearMisses)
{
    internal static StillPossibleDocument Of(StillPossible open) => new(
        open.Missed,
        FiniteNumber.OrNull(open.Probability.Value),
        FiniteNumber.OrNull(open.Probability.Lower),
        FiniteNumber.OrNull(open.Probability.Upper),
        open.Targets,
        open.Breaks?.Select(TargetBreakDocument.Of).ToImmutableArray(),
        [.. open.NearMisses.Select(NearMissDocument.Of)]);

    internal StillPossible ToStillPossible() => new(Missed, FiniteNumber.Estimate(Probability, Lower, Upper), Targets)
    {
        Breaks = Breaks?.Select(target => target.ToBreak()).ToImmutableArray(),
        NearMisses = [.. NearMisses.Select(near => near.ToNearMiss())],
    };
}
