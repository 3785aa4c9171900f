namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>A figure that enters at a step.</summary>
internal sealed record StepFigureDocument(string Variable, int Year, double Value);
