namespace GrowthSim.Outcomes.Breaks;

/// <summary>An expected number as estimated from paths, with its confidence interval.</summary>
/// <param name="Value">The mean over the paths; NaN where every path failed.</param>
/// <param name="Lower">The interval's lower end; NaN where the value is.</param>
/// <param name="Upper">The interval's upper end; NaN where the value is.</param>
public sealed record ExpectedNumber(double Value, double Lower, double Upper);
