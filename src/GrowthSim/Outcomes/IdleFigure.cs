using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>A figure that stands in place of its variable and teaches nothing about the rest.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Expected">What the model says in its place, the same on every path; null where that varies, and nothing that is drawn can be solved for.</param>
public sealed record IdleFigure(string Variable, int Year, double Value, double? Expected) : FigureOfOutcome
{
    /// <summary>Names it.</summary>
    internal LocalizedText Named() => Named(Variable, Year, Value);
}
