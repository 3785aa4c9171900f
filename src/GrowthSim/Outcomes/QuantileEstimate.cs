namespace GrowthSim.Outcomes;

/// <summary>A quantile as estimated from paths, with its confidence interval.</summary>
/// <param name="Probability">The share of paths below it; in [0, 1].</param>
/// <param name="Value">The quantile, in the unit of what it describes.</param>
/// <param name="Lower">The interval's lower end; NaN where the paths do not bound it from below.</param>
/// <param name="Upper">The interval's upper end; NaN where the paths do not bound it from above.</param>
/// <param name="RankError">How far the share of paths below the value may be from the probability by the cells in which paths are counted, besides what chance does.</param>
public sealed record QuantileEstimate(double Probability, double Value, double Lower, double Upper, double RankError);
