using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>A figure that the model does not expect at all.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Probability">The probability of one as far out, on either side, given the figures before it.</param>
public sealed record ContradictingFigure(string Variable, int Year, double Value, double Probability) : FigureOfOutcome
{
    /// <summary>The probability below which a figure contradicts the model.</summary>
    public const double Below = 1e-4;

    /// <summary>Names it.</summary>
    internal LocalizedText Named() => Named(Variable, Year, Value);
}
