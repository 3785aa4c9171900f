namespace GrowthSim.Outcomes.Documents;

/// <summary>A mean and a standard deviation; null where a number is none.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Sd">The standard deviation.</param>
public sealed record SpreadDocument(double? Mean, double? Sd)
{
    internal static SpreadDocument Of(Spread spread) => new(FiniteNumber.OrNull(spread.Mean), FiniteNumber.OrNull(spread.StandardDeviation));

    internal Spread ToSpread() => new(FiniteNumber.OrNaN(Mean), FiniteNumber.OrNaN(Sd));
}
