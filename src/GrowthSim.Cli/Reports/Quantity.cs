using System.Globalization;
using System.Text.RegularExpressions;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports;

/// <summary>Numbers as people read them: so many digits as mean something.</summary>
internal static partial class Quantity
{
    private const double LargestWrittenOut = 1e12;
    private const double SmallestWrittenOut = 1e-4;

    /// <summary>Writes a value in its unit: shares as per cent, dates and years without grouped thousands.</summary>
    public static string Of(double value, string unit, Locale locale)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        if (IsShare(unit))
        {
            return Plain(value * 100, locale, 1) + " %";
        }

        if (IsDate(unit))
        {
            return locale.Number(value, value == Math.Floor(value) ? 0 : 1).Replace(locale.GroupSign, "", StringComparison.Ordinal);
        }

        return Plain(value, locale, null);
    }

    /// <summary>Rewrites the numbers of a condition such as <c>&gt;= 0.145</c> in the unit of the measure.</summary>
    public static string Condition(string metIf, string unit, Locale locale)
    {
        string text = Numbers().Replace(metIf, match => Of(double.Parse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture), unit, locale));
        return text.Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);
    }

    /// <summary>Writes a probability with as many decimals as its interval supports.</summary>
    public static string Probability(Estimate estimate, Locale locale) => Percent(estimate.Value, estimate.HalfWidth, locale) + " %";

    /// <summary>Writes the interval of a probability.</summary>
    public static string Interval(Estimate estimate, Locale locale) =>
        $"{Percent(estimate.Lower, estimate.HalfWidth, locale)} – {Percent(estimate.Upper, estimate.HalfWidth, locale)}";

    /// <summary>Writes a probability that has no interval with three significant digits.</summary>
    public static string Probability(double probability, Locale locale) => probability switch
    {
        0 => "0 %",
        < 1e-6 => locale.Scientific(probability * 100) + " %",
        _ => locale.Number(probability * 100, Math.Clamp(2 - Exponent(probability * 100), 1, 6)) + " %",
    };

    /// <summary>Writes a half-width, in points of per cent.</summary>
    public static string HalfWidth(double halfWidth, Locale locale) => locale.Number(halfWidth * 100, Decimals(halfWidth) + 1) + " %";

    private static bool IsShare(string unit) => unit is "%" or "share" || unit.StartsWith("share ", StringComparison.Ordinal) || unit.StartsWith("% ", StringComparison.Ordinal) || unit.StartsWith("%/", StringComparison.Ordinal);

    private static bool IsDate(string unit) => unit is "year" or "date";

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

    private static string Percent(double probability, double halfWidth, Locale locale) => locale.Number(probability * 100, Decimals(halfWidth));

    private static int Decimals(double halfWidth) => halfWidth > 0 ? Math.Clamp(-Exponent(halfWidth * 100), 1, 6) : 1;

    private static int Exponent(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Numbers();
}
