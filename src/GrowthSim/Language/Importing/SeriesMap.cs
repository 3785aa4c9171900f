using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GrowthSim.Language.Importing;

/// <summary>Says which series of an official table is which variable: <c>geo=VN,unit=PC:gdp_growth</c>.</summary>
/// <param name="Codes">The code of each dimension.</param>
/// <param name="Variable">The variable's full name.</param>
public sealed record SeriesMap(ImmutableArray<(string Dimension, string Code)> Codes, string Variable)
{
    /// <summary>Reads a map; false where the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="map">The map.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SeriesMap? map)
    {
        ArgumentNullException.ThrowIfNull(text);
        map = null;
        int colon = text.LastIndexOf(':');
        string variable = text[(colon + 1)..].Trim();
        if (colon < 0 || variable.Length == 0)
        {
            return false;
        }

        List<(string, string)> codes = [];
        foreach (string part in text[..colon].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == part.Length - 1)
            {
                return false;
            }

            codes.Add((part[..sign].TrimEnd(), part[(sign + 1)..].TrimStart()));
        }

        map = new SeriesMap([.. codes], variable);
        return true;
    }

    /// <summary>Returns the codes as they are written: <c>geo=VN,unit=PC</c>.</summary>
    public override string ToString() => string.Join(',', Codes.Select(code => $"{code.Dimension}={code.Code}"));
}
