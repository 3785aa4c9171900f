using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>The projections: a row for each series and year.</summary>
internal static class ProjectionSheet
{
    public static WorkbookSheet Of(RunOutcome outcome, Locale locale) => new(
        locale.Say(WorkbookWords.Projections),
        [
            locale.Say(WorkbookWords.Variable), locale.Say(WorkbookWords.Title), locale.Say(WorkbookWords.Unit), locale.Say(WorkbookWords.Year),
            locale.Say(WorkbookWords.Mean), locale.Say(WorkbookWords.Deviation), locale.Say(WorkbookWords.Error), .. Interval.Quantiles(outcome, locale),
        ],
        outcome.Projections.SelectMany(series => series.Years.Select(year => (object?[])
        [
            series.Variable, series.Title.In(locale.Code), series.UnitName.In(locale.Code), year.Year,
            year.Mean, year.StandardDeviation, year.StandardError, .. year.Quantiles.All.Select(quantile => (object?)quantile.Value),
        ])));
}
