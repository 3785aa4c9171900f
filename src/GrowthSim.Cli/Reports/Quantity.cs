using System.Globalization;
using System.Text.RegularExpressions;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports;

/// <summary>Numbers as people read them: so many digits as mean something.</summary>
internal static partial class Quantity
{
    /// <summary>The unit of a fractional year.</summary>
    public const string Date = "date";

    /// <summary>What stands where no number is known.</summary>
    private const string Unknown = "–";

    public const string Share = "share";
    private const string RateOfChange = "a year";
    public const string Truth = "0 or 1";

    // Between these a number without a unit is a year, and grouped thousands would hide it.
    private const double FirstLikelyYear = 1900;
    private const double LastLikelyYear = 2200;

    // Below it, one decimal of a per cent would be zero.
    private const double MinTenth = 0.05;

    // What is rarer is not told apart where rarity is not what is asked.
    private const double Tiny = 1e-5;

    private const double LargestWrittenOut = 1e12;
    private const double SmallestWrittenOut = 1e-4;

    /// <summary>Writes a value in its unit: shares as per cent, dates and years without grouped thousands.</summary>
    public static string Of(double value, string unit, Locale locale)
    {
        if (!double.IsFinite(value))
        {
            return Unknown;
        }

        if (IsShare(unit))
        {
            double percent = value * 100;
            return Plain(percent, locale, Math.Abs(percent) >= MinTenth ? 1 : Math.Clamp(1 - Exponent(percent), 1, 5)) + locale.PerCent;
        }

        if (unit == Truth && value is 0 or 1)
        {
            return locale.Say(value == 0 ? ReportWords.No : ReportWords.Yes);
        }

        if (unit == Date)
        {
            return locale.Moment(value, value == Math.Floor(value) ? 0 : 2);
        }

        if (unit.Length == 0 && value is > FirstLikelyYear and < LastLikelyYear)
        {
            return locale.Number(value, value == Math.Floor(value) ? 0 : 2).Replace(locale.GroupSign, "", StringComparison.Ordinal);
        }

        return Plain(value, locale, null);
    }

    /// <summary>Writes a threshold as it was written: no digit is rounded away.</summary>
    public static string Exact(double value, string unit, Locale locale)
    {
        if (!double.IsFinite(value) || (unit == Truth && value is 0 or 1))
        {
            return Of(value, unit, locale);
        }

        if (unit == Date && value != Math.Floor(value) && locale.Code == "vi")
        {
            return Of(value, unit, locale);
        }

        bool isDate = unit == Date || (unit.Length == 0 && value is > FirstLikelyYear and < LastLikelyYear);
        return IsShare(unit) ? locale.Exact(value, shift: 2, grouped: true) + locale.PerCent : locale.Exact(value, shift: 0, grouped: !isDate);
    }

    /// <summary>Returns the unit that the values of a target are shown in: per cent where its threshold was written so.</summary>
    public static string Shown(string unit, bool inPercent) => inPercent ? "%" : unit;

    /// <summary>Returns the unit for people that the values of a target are shown in: per cent where its threshold was written so.</summary>
    public static LocalizedText Shown(LocalizedText unit, bool inPercent) => inPercent ? LocalizedText.InAll("%") : unit;

    /// <summary>Returns the unit as it stands behind a value; empty where a value speaks for itself.</summary>
    public static string Beside(LocalizedText unit, Locale locale) => NeedsUnit(unit.English) ? " " + unit.In(locale.Code) : "";

    /// <summary>Rewrites the numbers of a condition such as <c>&gt;= 0.145</c> in the unit of the measure.</summary>
    public static string Condition(string metIf, string unit, Locale locale)
    {
        if (unit == Truth && metIf is ">= 1" or "= 1")
        {
            return locale.Say(ReportWords.Yes);
        }

        string text = Numbers().Replace(metIf, match => Exact(double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture), unit, locale));
        return text.Replace(">=", "≥", StringComparison.Ordinal)
            .Replace("<=", "≤", StringComparison.Ordinal)
            .Replace("+-", "±", StringComparison.Ordinal)
            .Replace(" .. ", " – ", StringComparison.Ordinal);
    }

    /// <summary>Writes a probability with as many decimals as its interval supports.</summary>
    public static string Probability(Estimate estimate, Locale locale) => estimate.IsKnown ? Percent(estimate.Value, estimate.HalfWidth, locale) + locale.PerCent : Unknown;

    /// <summary>Writes the interval of a probability.</summary>
    public static string Interval(Estimate estimate, Locale locale) => !estimate.IsKnown
        ? Unknown
        : $"{Percent(estimate.Lower, estimate.HalfWidth, locale)} – {Percent(estimate.Upper, estimate.HalfWidth, locale)}";

    /// <summary>Writes a probability that has no interval with three significant digits.</summary>
    public static string Probability(double probability, Locale locale) => probability switch
    {
        double.NaN => Unknown,
        0 => "0" + locale.PerCent,
        1 => "100" + locale.PerCent,
        < Tiny => "<" + locale.Number(Tiny * 100, 3) + locale.PerCent,
        _ => Written(probability, locale),
    };

    /// <summary>Writes the probability of a rare event, whose order of magnitude is what is asked.</summary>
    public static string Rare(double probability, Locale locale) => probability is > 0 and < 1e-6 ? locale.Scientific(probability * 100) + locale.PerCent : Written(probability, locale);

    /// <summary>Writes a half-width, in points of per cent.</summary>
    public static string HalfWidth(double halfWidth, Locale locale) => locale.Number(halfWidth * 100, Decimals(halfWidth) + 1) + locale.PerCent;

    /// <summary>Writes a number with its sign, where it is a change: that of what is shown as zero is left out.</summary>
    public static string Signed(string number) => number.StartsWith('-') || !number.AsSpan().ContainsAnyInRange('1', '9') ? number : "+" + number;

    /// <summary>Says whether a value in this unit needs the unit beside it: per cent, dates and yes or no speak for themselves.</summary>
    public static bool NeedsUnit(string unit) => unit is not ("" or Date or Truth or Share or "%" or RateOfChange);

    /// <summary>Says whether values in this unit are shown in per cent.</summary>
    public static bool IsShare(string unit) => unit is Share or "%" or RateOfChange || unit.StartsWith(Share + " ", StringComparison.Ordinal);

    private static string Written(double probability, Locale locale) => locale.Number(probability * 100, Math.Clamp(2 - Exponent(probability * 100), 1, 6)) + locale.PerCent;

    private static string Plain(double value, Locale locale, int? decimals)
    {
        double size = Math.Abs(value);
        if (size != 0 && (size >= LargestWrittenOut || size < SmallestWrittenOut))
        {
            return locale.Scientific(value);
        }

        int most = decimals ?? (value == Math.Floor(value) ? 0 : Math.Clamp(2 - Exponent(value), 0, 5));
        return locale.Number(value, most);
    }

    // Only what happened on every path, or on none, is written as 100 or 0.
    private static string Percent(double probability, double halfWidth, Locale locale) =>
        locale.Number(probability * 100, probability is 0 or 1 ? 0 : Decimals(halfWidth));

    private static int Decimals(double halfWidth) => halfWidth > 0 ? Math.Clamp(-Exponent(halfWidth * 100), 1, 6) : 1;

    private static int Exponent(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Numbers();
}
