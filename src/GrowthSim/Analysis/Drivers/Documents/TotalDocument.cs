using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>What a factor does for a target, alone and together with others.</summary>
/// <param name="Factor">The factor's name.</param>
/// <param name="Flips">The probability that the verdict would be another, were the factor drawn again and all else left.</param>
/// <param name="FlipsLower">The lower end of its interval.</param>
/// <param name="FlipsUpper">The upper end.</param>
/// <param name="Total">The total index of whether the target is met; null where it is always met or never.</param>
/// <param name="Lower">The lower end of its interval, from 0.</param>
/// <param name="Upper">The upper end, to 1.</param>
public sealed record TotalDocument(string Factor, double? Flips, double? FlipsLower, double? FlipsUpper, double? Total, double? Lower, double? Upper)
{
    internal static TotalDocument Of(TotalEffect effect) => new(
        effect.Factor,
        FiniteNumber.OrNull(effect.Flips.Value),
        FiniteNumber.OrNull(effect.Flips.Lower),
        FiniteNumber.OrNull(effect.Flips.Upper),
        FiniteNumber.OrNull(effect.Index.Value),
        FiniteNumber.OrNull(effect.Index.Lower),
        FiniteNumber.OrNull(effect.Index.Upper));
}
