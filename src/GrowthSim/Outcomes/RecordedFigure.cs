namespace GrowthSim.Outcomes;

/// <summary>A figure on record that a verdict hangs on.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Its source; empty where none is stated.</param>
public sealed record RecordedFigure(string Variable, int Year, double Value, string Source) : FigureOfOutcome;
