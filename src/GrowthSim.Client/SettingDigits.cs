using System.Globalization;

namespace GrowthSim.Client;

/// <summary>Settings as they are run at the end of a search: with five digits of their range, far more than the search tells.</summary>
internal static class SettingDigits
{
    private const int Digits = 5;

    /// <summary>Rounds a setting away from the first, or towards it, but beyond neither end.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="first">The first setting of the range.</param>
    /// <param name="last">The last; may be below the first.</param>
    /// <param name="isAway">Whether it is rounded away from the first.</param>
    public static double Rounded(double setting, double first, double last, bool isAway)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(last - first))) + 1 - Digits);
        bool isUpward = last > first == isAway;
        double rounded = (isUpward ? Math.Ceiling(setting / unit) : Math.Floor(setting / unit)) * unit;

        // A multiple of a power of ten as it is written.
        rounded = double.Parse(rounded.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Clamp(rounded, Math.Min(first, last), Math.Max(first, last));
    }
}
