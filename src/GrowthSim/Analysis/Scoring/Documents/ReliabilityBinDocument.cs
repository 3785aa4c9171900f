using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>The forecasts whose probabilities lie near each other.</summary>
/// <param name="Low">The least probability of the bin.</param>
/// <param name="High">The end of the bin.</param>
/// <param name="Forecasts">The number of forecasts.</param>
/// <param name="Probability">The mean of their probabilities.</param>
/// <param name="Met">The share of their targets that was met.</param>
public sealed record ReliabilityBinDocument(double Low, double High, int Forecasts, double Probability, double Met)
{
    internal static ReliabilityBinDocument Of(ReliabilityBin bin) => new(bin.Low, bin.High, bin.Count, bin.Stated, bin.Came);
}
