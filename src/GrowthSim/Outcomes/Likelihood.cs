using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>Words for a probability: the calibrated language of the IPCC (Mastrandrea et al. 2010, Guidance note for lead authors of the fifth assessment report).</summary>
public static class Likelihood
{
    private static readonly (double Above, LocalizedText Words)[] Scale =
    [
        (0.99, new("virtually certain", "gần như chắc chắn")),
        (0.95, new("extremely likely", "cực kỳ có khả năng")),
        (0.90, new("very likely", "rất có khả năng")),
        (0.66, new("likely", "có khả năng")),
        (0.33, new("about as likely as not", "khả năng ngang nhau")),
        (0.10, new("unlikely", "ít khả năng")),
        (0.05, new("very unlikely", "rất ít khả năng")),
        (0.01, new("extremely unlikely", "cực kỳ ít khả năng")),
    ];

    /// <summary>Returns the words for a probability; null where it is unknown.</summary>
    /// <param name="probability">The probability; in [0, 1], or NaN.</param>
    public static LocalizedText? Of(double probability)
    {
        if (double.IsNaN(probability))
        {
            return null;
        }

        foreach ((double above, LocalizedText words) in Scale)
        {
            if (probability >= above)
            {
                return words;
            }
        }

        return new LocalizedText("exceptionally unlikely", "gần như không thể");
    }
}
