namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>How it fares to say that all stays as it is.</summary>
/// <param name="Forecasts">The number of forecasts of which that is told.</param>
/// <param name="Brier">Its Brier score over these.</param>
/// <param name="Skill">By what part the score of the forecasts is less.</param>
public sealed record AsNowDocument(int Forecasts, double? Brier, double? Skill);
