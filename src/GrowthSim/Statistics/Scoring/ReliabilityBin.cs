namespace GrowthSim.Statistics.Scoring;

/// <summary>The forecasts whose probabilities lie near each other: of what was said to be about this likely, which share came.</summary>
/// <param name="Low">The least probability of the bin.</param>
/// <param name="High">The end of the bin; it belongs to the next, but for 1.</param>
/// <param name="Count">The number of forecasts; at least 1.</param>
/// <param name="Stated">The mean of their probabilities.</param>
/// <param name="Came">The share of their events that came.</param>
public sealed record ReliabilityBin(double Low, double High, int Count, double Stated, double Came);
