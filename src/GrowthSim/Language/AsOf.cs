using System.Globalization;
using System.Text.Json.Serialization;

namespace GrowthSim.Language;

/// <summary>From when a run looks: it uses what was known on a day. A year stands for its last day.</summary>
/// <param name="Day">The day; a figure that was published on it is known.</param>
/// <remarks>Written as a year, <c>2024</c>, where it is the last day of one, and else as a day, <c>2025-03-31</c>. In JSON a year is a number and a day a text.</remarks>
[JsonConverter(typeof(AsOfJson))]
public readonly record struct AsOf(DateOnly Day)
{
    /// <summary>What may be written, for messages.</summary>
    public const string Permitted = "a year, such as 2024, or a day, such as 2025-03-31";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Gets the year that the day lies in.</summary>
    public int Year => Day.Year;

    /// <summary>Gets whether the day is the last of its year.</summary>
    public bool IsWholeYear => Day == Observation.EndOf(Year);

    /// <summary>Gets the last year that is over.</summary>
    public int LastWholeYear => IsWholeYear ? Year : Year - 1;

    /// <summary>Gets the end of the day as a date of the language, in years: 2025 for the last day of 2024.</summary>
    public double End => EndOfDay(Day);

    /// <summary>The end of a year.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    public static implicit operator AsOf(int year) => FromInt32(year);

    /// <summary>Returns the end of a year.</summary>
    /// <param name="year">The year, from 1 to 9999; outside it the nearest of these.</param>
    public static AsOf FromInt32(int year) => new(Observation.EndOf(year));

    /// <summary>Reads a year of four digits or fewer, or a day as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asOf">What it says.</param>
    /// <returns>Whether it is one of them.</returns>
    public static bool TryParse(string? text, out AsOf asOf)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1 and <= 9999)
        {
            asOf = year;
            return true;
        }

        bool isDay = DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        asOf = new AsOf(day);
        return isDay;
    }

    /// <summary>Returns whether a model knows of the time: a year of its grid, or a day in one or in the year after the last, when the figures of that are published.</summary>
    /// <param name="firstYear">The first year of the grid.</param>
    /// <param name="lastYear">The last year of the grid.</param>
    public bool IsOn(int firstYear, int lastYear) => Year >= firstYear && Year <= (IsWholeYear ? lastYear : lastYear + 1);

    /// <summary>Returns the end of a day, as a fractional year.</summary>
    internal static double EndOfDay(DateOnly day) => day.Year + ((double)day.DayOfYear / Observation.EndOf(day.Year).DayOfYear);

    /// <summary>Returns it as a reader of a language writes it.</summary>
    /// <param name="language"><c>en</c> or <c>vi</c>.</param>
    public string In(string language) => IsWholeYear || language != "vi" ? ToString() : Day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => IsWholeYear ? Year.ToString(CultureInfo.InvariantCulture) : Day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
