using System.Globalization;

namespace GrowthSim.Analysis.Seeking;

/// <summary>What is sought: the least setting of a lever, or value of a parameter, with which a target is as probable as is wanted.</summary>
/// <param name="Target">The target's identifier.</param>
/// <param name="Probability">The probability that is wanted; between 0 and 1, both excluded.</param>
/// <param name="By">The lever or parameter.</param>
/// <param name="Least">The setting where the search begins: that which costs least.</param>
/// <param name="Most">The setting where it ends; may be below <paramref name="Least"/>.</param>
public sealed record SeekQuestion(string Target, double Probability, string By, double Least, double Most)
{
    /// <summary>The number of settings that are tried in one pass: the interval is halved four times.</summary>
    public const int Settings = 17;

    /// <summary>Gets the year from which a lever has the setting; null for all years, and for what is no lever.</summary>
    public int? From { get; init; }

    /// <summary>Returns how a setting is written: of a lever that has it from a year on, by year.</summary>
    /// <param name="setting">The setting.</param>
    public string Equation(double setting) => Written(setting, From);

    /// <summary>Returns settings at equal distances.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The last.</param>
    public static double[] Between(double from, double to) => [.. Enumerable.Range(0, Settings).Select(place => place == Settings - 1 ? to : from + ((to - from) * place / (Settings - 1)))];

    internal static string Written(double setting, int? from) =>
        from is int year ? string.Create(CultureInfo.InvariantCulture, $"{{{year}: {setting:R}}}") : setting.ToString("R", CultureInfo.InvariantCulture);
}
