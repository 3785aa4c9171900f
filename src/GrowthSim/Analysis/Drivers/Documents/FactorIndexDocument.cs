using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>The first-order index of a factor, with its interval.</summary>
/// <param name="Factor">The factor's name.</param>
/// <param name="FirstOrder">The index; null where what it is of does not vary.</param>
/// <param name="Lower">The interval's lower end, from 0.</param>
/// <param name="Upper">The upper end, to 1.</param>
public sealed record FactorIndexDocument(string Factor, double? FirstOrder, double? Lower, double? Upper)
{
    internal static FactorIndexDocument Of(string factor, Estimate index) =>
        new(factor, FiniteNumber.OrNull(index.Value), FiniteNumber.OrNull(index.Lower), FiniteNumber.OrNull(index.Upper));
}
