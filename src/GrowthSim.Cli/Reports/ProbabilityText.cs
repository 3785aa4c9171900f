using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Reports;

/// <summary>Probabilities with so many digits as mean something, for tables in which they are compared and copied.</summary>
internal static class ProbabilityText
{
    // What is rarer is not told apart where rarity is not what is asked.
    private const double Tiny = 1e-5;

    /// <summary>Writes a probability with as many decimals as its interval supports.</summary>
    public static string Of(Estimate estimate, Locale locale) => estimate.IsKnown ? Percent(estimate.Value, estimate.HalfWidth, locale) + locale.PercentSign : Chance.Unknown;

    /// <summary>Writes the interval of a probability.</summary>
    public static string Interval(Estimate estimate, Locale locale) => !estimate.IsKnown
        ? Chance.Unknown
        : $"{Percent(estimate.Lower, estimate.HalfWidth, locale)} – {Percent(estimate.Upper, estimate.HalfWidth, locale)}";

    /// <summary>Writes a probability that has no interval with three significant digits.</summary>
    public static string Of(double probability, Locale locale) => probability switch
    {
        double.NaN => Chance.Unknown,
        0 => "0" + locale.PercentSign,
        1 => "100" + locale.PercentSign,
        < Tiny => "<" + locale.Number(Tiny * 100, 3) + locale.PercentSign,
        _ => Written(probability, locale),
    };

    /// <summary>Writes the probability of a rare event, whose order of magnitude is what is asked.</summary>
    public static string Rare(double probability, Locale locale) => probability is > 0 and < 1e-6 ? locale.Scientific(probability * 100) + locale.PercentSign : Written(probability, locale);

    /// <summary>Writes a half-width, in points of per cent.</summary>
    public static string HalfWidth(double halfWidth, Locale locale) => locale.Number(halfWidth * 100, Decimals(halfWidth) + 1) + locale.PercentSign;

    private static string Written(double probability, Locale locale) => locale.Number(probability * 100, Math.Clamp(2 - Exponent(probability * 100), 1, 6)) + locale.PercentSign;

    // Only what happened on every path, or on none, is written as 100 or 0.
    private static string Percent(double probability, double halfWidth, Locale locale) =>
        locale.Number(probability * 100, probability is 0 or 1 ? 0 : Decimals(halfWidth));

    private static int Decimals(double halfWidth) => halfWidth > 0 ? Math.Clamp(-Exponent(halfWidth * 100), 1, 6) : 1;

    private static int Exponent(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
