using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Wording;

/// <summary>Probabilities as readers see them: never 0 or 100 per cent of what is not certain, never a word without its number.</summary>
public static class Chance
{
    /// <summary>What stands where no number is known.</summary>
    public const string Unknown = "–";

    private const double NearlyCertain = 0.99;
    private const double NearlyImpossible = 0.01;
    private const double Even = 0.5;
    private const int MaxDecimals = 6;

    // From 0 to 100 per cent, in which an interval is written without decimals.
    private const double FirstPlain = 0.01;
    private const double LastPlain = 0.99;

    /// <summary>Writes a probability in whole per cent; <c>&gt;99 %</c> and <c>&lt;1 %</c> near the ends.</summary>
    /// <param name="probability">The probability; in [0, 1], or NaN where it is unknown.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Of(double probability, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return probability switch
        {
            double.NaN => Unknown,
            > NearlyCertain => ">" + locale.Percent(NearlyCertain),
            < NearlyImpossible => "<" + locale.Percent(NearlyImpossible),
            _ => locale.Percent(probability),
        };
    }

    /// <summary>Writes the interval of a probability, with as many decimals as its width asks for and one at least near the ends: <c>37.9–38.5 %</c>.</summary>
    /// <param name="estimate">The probability.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Interval(Estimate estimate, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(locale);
        if (!estimate.IsKnown)
        {
            return Unknown;
        }

        bool plain = estimate is { Lower: > FirstPlain, Upper: < LastPlain };
        int decimals = Math.Max(Decimals(estimate.HalfWidth), plain ? 0 : 1);
        return $"{End(estimate.Lower, decimals, locale)}–{End(estimate.Upper, decimals, locale)}{locale.PercentSign}";
    }

    /// <summary>
    /// Writes a probability in the words of the IPCC with its number: <c>about as likely as not (38 %)</c>. Where the interval holds a cut between two words, the more cautious one stands,
    /// which is that nearer to even chances.
    /// </summary>
    /// <param name="estimate">The probability.</param>
    /// <param name="locale">The reader's language.</param>
    public static string InWords(Estimate estimate, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(locale);
        return Cautious(estimate) is LocalizedText words ? $"{locale.Say(words)} ({Of(estimate.Value, locale)})" : locale.Say(ChartWords.Unknown);
    }

    /// <summary>Writes a share of paths in points of per cent, such as an error: <c>0.3</c>.</summary>
    /// <param name="share">The share.</param>
    /// <param name="locale">The reader's language.</param>
    public static string Points(double share, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return locale.Number(share * 100, Decimals(share / 2));
    }

    private static LocalizedText? Cautious(Estimate estimate) =>
        Likelihood.Of(estimate.IsKnown ? Math.Clamp(Even, estimate.Lower, estimate.Upper) : double.NaN);

    /// <summary>Returns with how many decimals of a per cent a number of this error is written.</summary>
    internal static int Decimals(double halfWidth) =>
        halfWidth > 0 ? Math.Clamp(-(int)Math.Floor(Math.Log10(halfWidth * 100)), 0, MaxDecimals) : 1;

    // The ends themselves need no decimals to say what they are.
    private static string End(double probability, int decimals, Locale locale) => locale.Number(probability * 100, probability is 0 or 1 ? 0 : decimals);
}
