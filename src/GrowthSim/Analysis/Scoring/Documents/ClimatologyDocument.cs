namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>How it fares to say of each target the share that was met of all, which nobody could know before.</summary>
/// <param name="Brier">Its Brier score.</param>
/// <param name="Skill">By what part the score of the forecasts is less.</param>
public sealed record ClimatologyDocument(double? Brier, double? Skill);
