using System.Globalization;

namespace GrowthSim.Cli.Options;

/// <summary>A share as people write it: <c>0.95</c> or <c>95%</c>.</summary>
internal static class Share
{
    /// <summary>Reads the number; false where it is none. <c>0.1%</c> is 0.001, to the last bit.</summary>
    public static bool TryParse(string text, out double share)
    {
        string number = text.Trim();
        if (!number.EndsWith('%'))
        {
            return Parsing.Number(number, out share);
        }

        share = 0;
        bool read = decimal.TryParse(number[..^1].TrimEnd(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal percent);
        share = read ? (double)(percent / 100) : 0;
        return read;
    }
}
