namespace GrowthSim.Analysis.Review.Documents;

/// <summary>A figure that enters at a step.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure.</param>
public sealed record StepFigureDocument(string Variable, int Year, double Value);
