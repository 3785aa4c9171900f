using System.Globalization;

namespace GrowthSim.Cli.Options;

/// <summary>Half the width of an interval as people write it: <c>0.001</c> or <c>0.1%</c>.</summary>
internal static class HalfWidth
{
    /// <summary>The narrowest that may be asked for; it takes about 10^12 paths.</summary>
    public const double Least = 1e-6;

    /// <summary>Reads the number; false where it is not in [<see cref="Least"/>, 0.5).</summary>
    public static bool TryParse(string text, out double halfWidth)
    {
        bool percent = text.EndsWith('%');
        if (!double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out halfWidth))
        {
            return false;
        }

        halfWidth = percent ? halfWidth / 100 : halfWidth;
        return halfWidth is >= Least and < 0.5;
    }

    /// <summary>Returns the paths after which even a probability of one half is known to this half-width.</summary>
    /// <remarks>Normal approximation, n = (z / 2h)²; z = 4 covers levels up to 0.9999, and the run stops earlier by itself.</remarks>
    public static long MostPaths(double halfWidth) => Math.Min(PathCount.Most, (long)Math.Ceiling(Math.Pow(4 / (2 * halfWidth), 2)));
}
