using System.Globalization;

namespace GrowthSim.Analysis.Seeking;

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
        double unit = Unit(Math.Abs(last - first));
        bool isUpward = last > first == isAway;
        double rounded = (isUpward ? Math.Ceiling(setting / unit) : Math.Floor(setting / unit)) * unit;

        // A multiple of a power of ten as it is written.
        rounded = double.Parse(rounded.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Clamp(rounded, Math.Min(first, last), Math.Max(first, last));
    }

    /// <summary>Rounds a setting away from the first of a search, or towards it, but beyond neither end.</summary>
    public static double Rounded(double setting, SeekQuestion question, bool isAway) => Rounded(setting, question.Least, question.Most, isAway);

    /// <summary>Returns the last digit that counts in a search.</summary>
    public static double Unit(SeekQuestion question) => Unit(Math.Abs(question.Most - question.Least));

    /// <summary>Returns the last digit that counts, as a power of ten: its exponent is read off the range as it is written, the same on every machine.</summary>
    private static double Unit(double range)
    {
        string written = range.ToString("E16", CultureInfo.InvariantCulture);
        int exponent = int.Parse(written.AsSpan(written.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return double.Parse($"1E{exponent + 1 - Digits}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
