namespace GrowthSim.Outcomes;

/// <summary>The quantiles of a fan chart, in the unit of what they describe.</summary>
/// <param name="P05">The 5 % quantile.</param>
/// <param name="P25">The 25 % quantile.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">The 75 % quantile.</param>
/// <param name="P95">The 95 % quantile.</param>
public sealed record Quantiles(double P05, double P25, double P50, double P75, double P95);
