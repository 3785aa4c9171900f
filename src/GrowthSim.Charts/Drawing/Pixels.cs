using System.Globalization;

namespace GrowthSim.Charts.Drawing;

/// <summary>Lengths and places of a drawing, as SVG wants them in any language: a full stop, no groups, a hundredth at most.</summary>
public static class Pixels
{
    /// <summary>Writes a length or a place.</summary>
    /// <param name="value">The number of units of the drawing; finite.</param>
    public static string Of(double value)
    {
        double rounded = Math.Round(value, 2);

        // Zero has no sign.
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes points as the <c>points</c> of a line or an area.</summary>
    /// <param name="points">The points, in order.</param>
    public static string Of(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(point => $"{Of(point.X)},{Of(point.Y)}"));
}
