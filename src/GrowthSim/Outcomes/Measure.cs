namespace GrowthSim.Outcomes;

/// <summary>The distribution of a value over the paths of a run.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation.</param>
/// <param name="StandardError">The standard error of the mean.</param>
/// <param name="Quantiles">The quantiles.</param>
internal readonly record struct Measure(double Mean, double StandardDeviation, double StandardError, Quantiles Quantiles);
