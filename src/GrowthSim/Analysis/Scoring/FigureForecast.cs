using GrowthSim.Language;

namespace GrowthSim.Analysis.Scoring;

/// <summary>What was said of a figure, seen from an earlier year, and how that fared.</summary>
/// <param name="Variable">The variable's full name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Year">The figure's year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Median">The median that was forecast of the figure, with its error of observation.</param>
/// <param name="RankedProbabilityScore">The continuous ranked probability score, in the unit of the variable.</param>
/// <param name="Transform">Where the figure lies in its forecast, from 0 to 1: the probability of less, drawn evenly where the forecast jumps at the figure.</param>
/// <param name="Tail">The probability of a figure as far out, on either side: small where it is a surprise.</param>
/// <param name="AsNow">What the variable was, as far as the figures of that earlier year tell; null where they do not.</param>
public sealed record FigureForecast(string Variable, LocalizedText Title, string Unit, int Year, double Value, double Median, double RankedProbabilityScore, double Transform, double Tail, double? AsNow)
{
    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets the score of saying that the variable stays as it was, its absolute error; null where that is not told.</summary>
    public double? ScoreAsNow => AsNow is double now ? Math.Abs(Value - now) : null;
}
