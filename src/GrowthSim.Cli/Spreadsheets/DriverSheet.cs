using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>What drives the targets: a row for each target and driver.</summary>
internal static class DriverSheet
{
    public static WorkbookSheet Of(RunOutcome outcome, DriverAnalysis analysis, Locale locale) => new(
        locale.Say(WorkbookWords.Drivers),
        [
            locale.Say(WorkbookWords.Id), locale.Say(WorkbookWords.Title), locale.Say(WorkbookWords.Driver),
            .. Interval.Headings(WorkbookWords.OfHit, locale), .. Interval.Headings(WorkbookWords.OfMeasure, locale),
            .. Interval.Headings(WorkbookWords.WhenLow, locale), locale.Say(WorkbookWords.LowValue),
            .. Interval.Headings(WorkbookWords.WhenHigh, locale), locale.Say(WorkbookWords.HighValue),
        ],
        analysis.Targets.SelectMany(drivers => drivers.Effects.Select(effect => (object?[])
        [
            drivers.Target, outcome.Target(drivers.Target).Title.In(locale.Code), effect.Factor,
            .. Interval.Values(effect.Hit), .. Interval.Values(effect.Measure),
            .. Interval.Values(effect.Low), effect.LowValue, .. Interval.Values(effect.High), effect.HighValue,
        ])));
}
