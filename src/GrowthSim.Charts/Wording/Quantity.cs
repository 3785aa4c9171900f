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

    private const string RateOfChange = "a year";
    private const string Date = "date";
    private const string Truth = "0 or 1";

    // Between these a number without a unit is a year, and grouped thousands would hide it.
    private const double FirstLikelyYear = 1900;
    private const double LastLikelyYear = 2200;

    private const double LargestWrittenOut = 1e12;
    private const double SmallestWrittenOut = 1e-4;
    private const double SmallestTenth = 0.05;

    /// <summary>Writes a value in its unit.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it; empty for none.</param>
    /// <param name="labels">The reader's language.</param>
    public static string Of(double value, string unit, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (!double.IsFinite(value))
        {
            return Chance.Unknown;
        }

        if (IsShare(unit))
        {
            double percent = value * 100;
            return labels.WithPercent(Plain(percent, Math.Abs(percent) >= SmallestTenth || percent == 0 ? 1 : Math.Clamp(1 - Exponent(percent), 1, 5), labels));
        }

        return unit == Date ? PointInTime.Month(value, labels)
            : IsDate(value, unit) ? value.ToString(value == Math.Floor(value) ? "0" : "0.00", CultureInfo.InvariantCulture).Replace(".", labels.Code == "vi" ? "," : ".", StringComparison.Ordinal)
            : unit == Truth && value is 0 or 1 ? labels.Say(value == 0 ? ChartWords.No : ChartWords.Yes)
            : Plain(value, null, labels);
    }

    /// <summary>Writes a value with its unit beside it, where that does not speak for itself.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it; empty for none.</param>
    /// <param name="labels">The reader's language.</param>
    public static string WithUnit(double value, string unit, Labels labels) => NeedsUnit(unit) && double.IsFinite(value) ? $"{Of(value, unit, labels)} {unit}" : Of(value, unit, labels);

    /// <summary>Writes a value with its unit beside it in the reader's language, where that does not speak for itself.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The unit as the model states it, in both languages.</param>
    /// <param name="labels">The reader's language.</param>
    public static string WithUnit(double value, LocalizedText unit, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(labels);
        return NeedsUnit(unit.English) && double.IsFinite(value) ? $"{Of(value, unit.English, labels)} {labels.Say(unit)}" : Of(value, unit.English, labels);
    }

    /// <summary>Writes a value of a target's measure, with its unit beside it in the reader's language.</summary>
    /// <param name="value">The value; NaN where it is unknown.</param>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="inPercent">Whether the target's threshold was written in per cent.</param>
    /// <param name="labels">The reader's language.</param>
    public static string OfMeasure(double value, LocalizedText unit, bool inPercent, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return inPercent ? Of(value, Shown(unit.English, inPercent), labels) : WithUnit(value, unit, labels);
    }

    /// <summary>Writes a condition such as <c>&gt;= 0.145</c> in the unit of the measure: <c>≥ 14.5 %</c>. No digit of a threshold is rounded away.</summary>
    /// <param name="metIf">The condition as the model has it.</param>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="inPercent">Whether the threshold was written in per cent.</param>
    /// <param name="labels">The reader's language.</param>
    public static string Condition(string metIf, string unit, bool inPercent, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(metIf);
        ArgumentNullException.ThrowIfNull(labels);
        if (unit == Truth && metIf is ">= 1" or "= 1")
        {
            return labels.Say(ChartWords.Yes);
        }

        if (unit == Date && PointInTime.Condition(metIf, labels) is string date)
        {
            return date;
        }

        string shown = Shown(unit, inPercent);
        string text = Numbers().Replace(metIf, match => Threshold(double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture), shown, labels))
            .Replace(">=", "≥", StringComparison.Ordinal)
            .Replace("<=", "≤", StringComparison.Ordinal)
            .Replace("+-", "±", StringComparison.Ordinal)
            .Replace(" .. ", " – ", StringComparison.Ordinal);
        return NeedsUnit(shown) ? $"{text} {shown}" : text;
    }

    /// <summary>Writes the condition of a target, with its unit in the reader's language.</summary>
    /// <param name="target">The target.</param>
    /// <param name="labels">The reader's language.</param>
    public static string Condition(TargetOutcome target, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(labels);
        string text = Condition(target.MetIf, target.Unit, target.InPercent, labels);
        return Shown(target.Unit, target.InPercent) == target.Unit && NeedsUnit(target.Unit) ? text[..^target.Unit.Length] + labels.Say(target.UnitName) : text;
    }

    /// <summary>Returns the unit that the values of a target are shown in: per cent where its threshold was written so.</summary>
    /// <param name="unit">The measure's unit.</param>
    /// <param name="inPercent">Whether the threshold was written in per cent.</param>
    public static string Shown(string unit, bool inPercent) => inPercent ? "%" : unit;

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
    /// <param name="labels">The reader's language.</param>
    public static string Threshold(double value, string unit, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return !double.IsFinite(value) || unit == Truth ? Of(value, unit, labels)
            : IsShare(unit) ? labels.WithPercent(labels.Exact(value, shift: 2, grouped: true))
            : unit == Date ? PointInTime.Threshold(value, labels)
            : labels.Exact(value, shift: 0, grouped: !IsDate(value, unit));
    }

    private static bool IsDate(double value, string unit) => unit == Date || (unit.Length == 0 && value is > FirstLikelyYear and < LastLikelyYear);

    private static string Plain(double value, int? decimals, Labels labels)
    {
        double size = Math.Abs(value);
        return size != 0 && (size >= LargestWrittenOut || size < SmallestWrittenOut)
            ? labels.Scientific(value)
            : labels.Number(value, decimals ?? (value == Math.Floor(value) ? 0 : Math.Clamp(2 - Exponent(value), 0, 5)));
    }

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Numbers();
}
