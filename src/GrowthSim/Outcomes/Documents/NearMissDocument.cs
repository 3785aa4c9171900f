using System.Collections.Immutable;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes.Documents;

/// <summary>One, two or three targets that are all that a miss of the whole is put down to.</summary>
/// <param name="Missed">The targets' identifiers, in the order of the model.</param>
/// <param name="Probability">The probability.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record NearMissDocument(ImmutableArray<string> Missed, double? Probability, double? Lower, double? Upper)
{
    internal static NearMissDocument Of(NearMiss near) => new(
        near.Missed,
        FiniteNumber.OrNull(near.Probability.Value),
        FiniteNumber.OrNull(near.Probability.Lower),
        FiniteNumber.OrNull(near.Probability.Upper));

    internal NearMiss ToNearMiss() => new(Missed, FiniteNumber.Estimate(Probability, Lower, Upper));
}
