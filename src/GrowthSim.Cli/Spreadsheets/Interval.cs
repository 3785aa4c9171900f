using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>A probability with the ends of its interval, as three columns; and the columns of quantiles.</summary>
internal static class Interval
{
    public static IEnumerable<string> Headings(LocalizedText what, Locale locale)
    {
        string heading = locale.Say(what);
        return [heading, locale.Say(WorkbookWords.Lower, heading), locale.Say(WorkbookWords.Upper, heading)];
    }

    public static IEnumerable<object?> Values(Estimate? estimate) => [estimate?.Value, estimate?.Lower, estimate?.Upper];

    public static IEnumerable<string> Quantiles(RunOutcome outcome, Locale locale) =>
        outcome.QuantileProbabilities.Select(probability => locale.Say(WorkbookWords.Quantile, locale.Exact(probability, shift: 2, grouped: false)));
}
