using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>The targets of a run: a row each, with those that are not scored behind.</summary>
internal static class TargetSheet
{
    public static WorkbookSheet Of(RunOutcome outcome, Locale locale)
    {
        string[] headings =
        [
            locale.Say(WorkbookWords.Id), locale.Say(WorkbookWords.Clause), locale.Say(WorkbookWords.Group), locale.Say(WorkbookWords.Title),
            .. Interval.Headings(WorkbookWords.Probability, locale), locale.Say(WorkbookWords.Level), locale.Say(WorkbookWords.InWords), locale.Say(WorkbookWords.State),
            locale.Say(WorkbookWords.Measure), locale.Say(WorkbookWords.MetIf), locale.Say(WorkbookWords.Unit),
            locale.Say(WorkbookWords.Mean), locale.Say(WorkbookWords.Deviation), locale.Say(WorkbookWords.Error), .. Interval.Quantiles(outcome, locale),
            .. Interval.Headings(WorkbookWords.Within, locale), .. Interval.Headings(WorkbookWords.Stretch, locale),
            locale.Say(WorkbookWords.Hits), locale.Say(WorkbookWords.Paths), locale.Say(WorkbookWords.Why),
        ];
        return new WorkbookSheet(locale.Say(WorkbookWords.Targets), headings, [.. outcome.Targets.Select(target => Row(target, outcome.Level, locale)), .. outcome.NotScored.Select(target => Row(target, headings.Length, locale))]);
    }

    private static object?[] Row(TargetOutcome target, double level, Locale locale) =>
    [
        target.Id, target.Clause, target.GroupName.In(locale.Code), target.Title.In(locale.Code),
        .. Interval.Values(target.Probability), level, Likelihood.Of(target.Probability.Value)?.In(locale.Code), State(target, locale),
        target.Measure, target.MetIf, target.UnitName.In(locale.Code),
        target.Mean, target.StandardDeviation, target.StandardError, .. target.Quantiles.All.Select(quantile => (object?)quantile.Value),
        .. Interval.Values(target.Within), .. Interval.Values(target.Stretch),
        target.Hits, target.Paths, null,
    ];

    private static object?[] Row(NotScored target, int columns, Locale locale)
    {
        object?[] row = new object?[columns];
        (row[0], row[1], row[2], row[3]) = (target.Id, target.Clause, target.GroupName.In(locale.Code), target.Title.In(locale.Code));
        row[^1] = target.WhyText.In(locale.Code);
        return row;
    }

    private static string State(TargetOutcome target, Locale locale) => target.State switch
    {
        Language.TargetState.Met => locale.Say(ReportWords.IsMet),
        Language.TargetState.NotMet => locale.Say(ReportWords.IsNotMet),
        Language.TargetState.NotEvaluable => locale.Say(ReportWords.NotEvaluable),
        _ => target.IsOverdue ? locale.Say(ReportWords.DueAndOpen) : "",
    };
}
