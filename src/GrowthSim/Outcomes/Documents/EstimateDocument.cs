namespace GrowthSim.Outcomes.Documents;

/// <summary>A probability as estimated from paths, with its confidence interval.</summary>
/// <param name="Probability">The probability; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record EstimateDocument(double? Probability, double? Lower, double? Upper)
{
    internal static EstimateDocument? OrNull(Estimate? estimate) =>
        estimate is null ? null : new(FiniteNumber.OrNull(estimate.Value), FiniteNumber.OrNull(estimate.Lower), FiniteNumber.OrNull(estimate.Upper));

    internal Estimate ToEstimate() => FiniteNumber.Estimate(Probability, Lower, Upper);
}
