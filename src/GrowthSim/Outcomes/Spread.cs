namespace GrowthSim.Outcomes;

/// <summary>A mean and a standard deviation.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation.</param>
public readonly record struct Spread(double Mean, double StandardDeviation);
