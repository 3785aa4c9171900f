using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>What was said of a figure, and how that fared.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Year">The figure's year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Median">The median that was forecast.</param>
/// <param name="Crps">The continuous ranked probability score, in the unit of the variable.</param>
/// <param name="Pit">Where the figure lies in its forecast, from 0 to 1.</param>
/// <param name="Tail">The probability of a figure as far out, on either side.</param>
/// <param name="AsNow">What the variable was; null where figures do not tell.</param>
public sealed record FigureForecastDocument(string Variable, string Name, int Year, double Value, double? Median, double? Crps, double? Pit, double? Tail, double? AsNow)
{
    internal static FigureForecastDocument Of(FigureForecast figure, string language) => new(
        figure.Variable,
        figure.Title.In(language),
        figure.Year,
        figure.Value,
        FiniteNumber.OrNull(figure.Median),
        FiniteNumber.OrNull(figure.RankedProbabilityScore),
        FiniteNumber.OrNull(figure.Transform),
        FiniteNumber.OrNull(figure.Tail),
        FiniteNumber.OrNull(figure.AsNow));
}
