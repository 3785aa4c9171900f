using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Drivers;

/// <summary>What it means that a factor is drawn again, in a sentence.</summary>
public static class DrawnAgain
{
    private const long Hundred = 100;
    private const long Most = 1_000_000_000;

    /// <summary>More names in a sentence nobody reads: the tables have all.</summary>
    private const int MaxNamed = 3;

    /// <summary>Says how often the verdict would change: in so many of a hundred futures, or of ten times as many where it is less than one.</summary>
    /// <param name="factor">The names of the factor's variables, in the reader's language: one, or those of correlated ones, of which three at most are named.</param>
    /// <param name="flips">The probability that the verdict changes; in [0, 1].</param>
    /// <param name="locale">The reader's language.</param>
    public static string Sentence(IReadOnlyList<string> factor, double flips, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(factor);
        ArgumentNullException.ThrowIfNull(locale);
        long futures = Hundred;
        while (flips * futures < 1 && futures < Most)
        {
            futures *= 10;
        }

        return locale.Say(DriverWords.Again, Named(factor, locale), locale.Count((long)Math.Round(flips * futures)), locale.Count(futures));
    }

    private static string Named(IReadOnlyList<string> names, Locale locale) => names.Count <= MaxNamed
        ? string.Join(", ", names)
        : locale.Say(DriverWords.AndMore, string.Join(", ", names.Take(MaxNamed)), locale.Count(names.Count - MaxNamed));
}
