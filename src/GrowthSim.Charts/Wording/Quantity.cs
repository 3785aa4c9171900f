using System.Globalization;
using System.Text.RegularExpressions;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Wording;

/// <summary>Values in their unit as readers see them: shares as per cent, years without grouped thousands, so many digits as mean something.</summary>
public static partial class Quantity
{
    /// <summary>The unit of a share, which is shown in per cent.</summary>
    public const string Share = "share";

    /// <summary>The unit of a point in time: a year with a fraction, which is shown as a month.</summary>
    public const string Date = "date";

    /// <summary>The unit of what is yes or no.</summary>
    public const string Truth = "0 or 1";

    private const string RateOfChange = "a year";

    // Between these a number without a unit is a year, and grouped thousands would hide it.
    private const double FirstLikelyYear = 1900;
    private const double LastLikelyYear = 2200;

    private const double LargestWrittenOut = 1e12;
    private const double SmallestWrittenOut = 1e-4;
    private const double SmallestTenth = 0.05;

    /// <summary>Writes a value in its unit.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it; empty for none.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Of(double value, string unit, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        if (!double.IsFinite(value))
        {
            return Chance.Unknown;
        }

        if (IsShare(unit))
        {
            double percent = value * 100;
            return Plain(percent, Math.Abs(percent) >= SmallestTenth || percent == 0 ? 1 : Math.Clamp(1 - Exponent(percent), 1, 5), locale) + locale.PercentSign;
        }

        return unit == Date ? PointInTime.Month(value, locale)
            : IsDate(value, unit) ? value.ToString(value == Math.Floor(value) ? "0" : "0.00", CultureInfo.InvariantCulture).Replace(".", locale.Code == "vi" ? "," : ".", StringComparison.Ordinal)
            : unit == Truth && value is 0 or 1 ? locale.Say(value == 0 ? ChartWords.No : ChartWords.Yes)
            : Plain(value, null, locale);
    }

    /// <summary>Writes a change: a value with its sign, but for what is shown as zero.</summary>
    /// <param name="value">The change; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it; empty for none.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Signed(double value, string unit, Locale locale)
    {
        string text = Of(value, unit, locale);
        return value > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "+" + text : text;
    }

    /// <summary>Writes a value with its unit beside it, where that does not speak for itself.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it; empty for none.</param>
    /// <param name="locale">The reader's language.</param>
    public static string WithUnit(double value, string unit, Locale locale) => NeedsUnit(unit) && double.IsFinite(value) ? $"{Of(value, unit, locale)} {unit}" : Of(value, unit, locale);

    /// <summary>Writes a value with its unit beside it in the reader's language, where that does not speak for itself.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it, in both languages.</param>
    /// <param name="locale">The reader's language.</param>
    public static string WithUnit(double value, LocalizedText unit, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(locale);
        return Of(value, unit.English, locale) + (double.IsFinite(value) ? Beside(unit, locale) : "");
    }

    /// <summary>Writes a value of a target's measure, with its unit beside it in the reader's language.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="inPercent">Whether the target's threshold was written in per cent.</param>
    /// <param name="locale">The reader's language.</param>
    public static string OfMeasure(double value, LocalizedText unit, bool inPercent, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return inPercent ? Of(value, Shown(unit.English, inPercent), locale) : WithUnit(value, unit, locale);
    }

    /// <summary>Writes a condition such as <c>&gt;= 0.145</c> in a unit, without the unit's name: <c>≥ 14.5 %</c>. No digit of a threshold is rounded away.</summary>
    /// <param name="metIf">The condition as the model has it.</param>
    /// <param name="unit">The unit that it is shown in.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Condition(string metIf, string unit, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(metIf);
        ArgumentNullException.ThrowIfNull(locale);
        return unit == Truth && metIf is ">= 1" or "= 1" ? locale.Say(ChartWords.Yes)
            : unit == Date && PointInTime.Condition(metIf, locale) is string date ? date
            : Numbers().Replace(metIf, match => Threshold(double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture), unit, locale))
                .Replace(">=", "≥", StringComparison.Ordinal)
                .Replace("<=", "≤", StringComparison.Ordinal)
                .Replace("+-", "±", StringComparison.Ordinal)
                .Replace(" .. ", " – ", StringComparison.Ordinal);
    }

    /// <summary>Writes the condition of a target, with its unit in the reader's language where that does not speak for itself.</summary>
    /// <param name="target">The target.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Condition(TargetOutcome target, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(locale);
        return Condition(target.MetIf, Shown(target.Unit, target.InPercent), locale) + Beside(Shown(target.UnitName, target.InPercent), locale);
    }

    /// <summary>Returns the unit that the values of a target are shown in: per cent where its threshold was written so.</summary>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="inPercent">Whether the threshold was written in per cent.</param>
    public static string Shown(string unit, bool inPercent) => inPercent ? "%" : unit;

    /// <summary>Returns the unit for people that the values of a target are shown in: per cent where its threshold was written so.</summary>
    /// <param name="unit">The measure's unit, in both languages.</param>
    /// <param name="inPercent">Whether the threshold was written in per cent.</param>
    public static LocalizedText Shown(LocalizedText unit, bool inPercent) => inPercent ? LocalizedText.InAll("%") : unit;

    /// <summary>Returns the unit as it stands behind a value, with a space before it; empty where a value speaks for itself.</summary>
    /// <param name="unit">The unit, in both languages.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Beside(LocalizedText unit, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(locale);
        return NeedsUnit(unit.English) ? " " + unit.In(locale.Code) : "";
    }

    /// <summary>Says whether values in this unit are shown in per cent, that is a hundred times as large.</summary>
    /// <param name="unit">The unit.</param>
    public static bool IsShare(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit is Share or "%" or RateOfChange || unit.StartsWith(Share + " ", StringComparison.Ordinal);
    }

    /// <summary>Says whether values in this unit are yes or no.</summary>
    /// <param name="unit">The unit.</param>
    public static bool IsTruth(string unit) => unit == Truth;

    /// <summary>Says whether a value in this unit needs the unit beside it: per cent, dates and yes or no speak for themselves.</summary>
    /// <param name="unit">The unit.</param>
    public static bool NeedsUnit(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit is not ("" or Date or Truth) && !IsShare(unit);
    }

    /// <summary>Writes a threshold with all its digits.</summary>
    /// <param name="value">The threshold.</param>
    /// <param name="unit">The unit that it is shown in.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Threshold(double value, string unit, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return !double.IsFinite(value) || unit == Truth ? Of(value, unit, locale)
            : IsShare(unit) ? locale.Exact(value, shift: 2, grouped: true) + locale.PercentSign
            : unit == Date ? PointInTime.Threshold(value, locale)
            : locale.Exact(value, shift: 0, grouped: !IsDate(value, unit));
    }

    private static bool IsDate(double value, string unit) => unit == Date || (unit.Length == 0 && value is > FirstLikelyYear and < LastLikelyYear);

    private static string Plain(double value, int? decimals, Locale locale)
    {
        double size = Math.Abs(value);
        return size != 0 && (size >= LargestWrittenOut || size < SmallestWrittenOut)
            ? locale.Scientific(value)
            : locale.Number(value, decimals ?? (value == Math.Floor(value) ? 0 : Math.Clamp(2 - Exponent(value), 0, 5)));
    }

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Numbers();
}
