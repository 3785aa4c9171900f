using System.Globalization;
using GrowthSim.Grains;

namespace GrowthSim.Cli.Options;

/// <summary>A number of paths as people write it: <c>100000</c>, <c>1_000_000</c>, <c>1e6</c>, <c>2.5e5</c>.</summary>
internal static class PathCount
{
    /// <summary>Reads the number; false where no run can have as many.</summary>
    public static bool TryParse(string text, out long paths) => TryRead(text, out paths) && OrderRange.Of(nameof(RunOrder.Paths)).Holds(paths);

    /// <summary>Reads the number of a path, as people write a number of paths; false where it is not a whole number from 0.</summary>
    public static bool TryRead(string text, out long paths)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        paths = 0;
        string digits = text.Replace("_", "", StringComparison.Ordinal);
        // 100.000 is a hundred to some and a hundred thousand to others: a point needs an exponent.
        bool isAmbiguous = text.Contains('.', StringComparison.Ordinal) && !text.Contains('e', StringComparison.OrdinalIgnoreCase);
        if (isAmbiguous || text.StartsWith('_') || text.EndsWith('_') || !decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out decimal value))
        {
            return false;
        }

        if (value is < 0 or > long.MaxValue || value != decimal.Truncate(value))
        {
            return false;
        }

        paths = (long)value;
        return true;
    }
}
