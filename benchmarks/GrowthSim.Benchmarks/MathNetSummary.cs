namespace GrowthSim.Benchmarks;

/// <summary>What is reported of a value over all paths.</summary>
internal sealed record MathNetSummary(double Mean, double StandardDeviation, double P05, double P25, double P50, double P75, double P95);
