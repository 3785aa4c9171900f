using System.Globalization;
using GrowthSim.Language;

namespace GrowthSim.Charts.Wording;

/// <summary>Points in time, which models count in years with fractions, as people write them: 2021.748 is October 2021.</summary>
internal static class PointInTime
{
    private const int Months = 12;

    /// <summary>So near to the first of a month, in months, a threshold means the month: 30 September is written 2021.748 as well as 2021.75.</summary>
    private const double NearMonth = 0.08;

    private static readonly LocalizedText Before = new("before {0}", "trước {0}");
    private static readonly LocalizedText By = new("by {0}", "chậm nhất {0}");
    private static readonly LocalizedText After = new("after {0}", "sau {0}");
    private static readonly LocalizedText From = new("from {0} on", "từ {0}");

    /// <summary>Writes the month in which a point lies; a whole year alone.</summary>
    public static string Month(double year, Locale locale) => year == Math.Floor(year) ? Whole(year) : Month((int)Math.Floor(year), (int)((year - Math.Floor(year)) * Months) + 1, locale);

    /// <summary>Writes a threshold: the month that begins there, else the day.</summary>
    public static string Threshold(double year, Locale locale)
    {
        double months = (year - Math.Floor(year)) * Months;
        double nearest = Math.Round(months);
        if (Math.Abs(months - nearest) <= NearMonth)
        {
            int whole = (int)Math.Floor(year) + (nearest == Months ? 1 : 0);
            return nearest % Months == 0 ? Whole(whole) : Month(whole, (int)nearest + 1, locale);
        }

        DateTime day = new DateTime((int)Math.Floor(year), 1, 1).AddDays((year - Math.Floor(year)) * (DateTime.IsLeapYear((int)Math.Floor(year)) ? 366 : 365));
        return day.ToString(locale.Code == "vi" ? "d/M/yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes the sign of a condition with its threshold in words; null where it is none of one threshold.</summary>
    /// <param name="metIf">The condition as the model has it: <c>&lt; 2021.748</c>.</param>
    /// <param name="locale">The reader's language.</param>
    public static string? Condition(string metIf, Locale locale)
    {
        string[] parts = metIf.Split(' ');
        LocalizedText? words = parts[0] switch
        {
            "<" => Before,
            "<=" => By,
            ">" => After,
            ">=" => From,
            _ => null,
        };
        return words is not null && parts.Length == 2 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double year) ? locale.Say(words, Threshold(year, locale)) : null;
    }

    private static string Month(int year, int month, Locale locale) =>
        new DateTime(year, month, 1).ToString(locale.Code == "vi" ? "M/yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Whole(double year) => year.ToString("0", CultureInfo.InvariantCulture);
}
