using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The probability of each target, a table for each group.</summary>
internal static class TargetTables
{
    /// <summary>The width from which clause, median, condition and bar have columns of their own.</summary>
    private const int WideEnoughForColumns = 110;

    private const int ColumnsOfWide = 4;
    private const int DetailIndent = 2;

    /// <summary>The most sources of a settled target that are named; JSON has all.</summary>
    private const int MaxSources = 2;

    private const int BarWidth = 10;
    private const int WordsWidth = 13;

    public static void Write(ReportConsole console, RunOutcome outcome, Func<string, string> sourceOf, Locale locale)
    {
        if (outcome.Targets.IsEmpty)
        {
            console.Heading(locale.Say(ReportWords.None));
            return;
        }

        bool wide = console.Width >= WideEnoughForColumns;
        foreach (IGrouping<string, TargetOutcome> group in outcome.Targets.GroupBy(target => target.Group))
        {
            console.Heading(GroupNames.Heading(group.First().GroupName, locale));
            Table table = Header(outcome.Level, wide, locale);
            foreach (TargetOutcome target in group)
            {
                Row(table, target, wide, sourceOf, locale);
            }

            console.Write(table);
        }
    }

    private static Table Header(double level, bool wide, Locale locale)
    {
        Table table = Tables.Create().Column(locale.Say(ReportWords.Target), wrap: true);
        table = wide
            ? table
                .Column(locale.Say(ReportWords.Clause))
                .Column(locale.Say(ReportWords.Median), Justify.Right)
                .Column(locale.Say(ReportWords.MetIf))
                .Column("", width: BarWidth)
            : table;
        return table
            .Column(locale.Say(ReportWords.Probability), Justify.Right)
            .Column(locale.Say(ReportWords.Interval, locale.Exact(level, shift: 2, grouped: false) + locale.PercentSign), Justify.Right)
            .Column(locale.Say(ReportWords.InWords), wrap: true, width: WordsWidth);
    }

    private static void Row(Table table, TargetOutcome target, bool wide, Func<string, string> sourceOf, Locale locale)
    {
        string title = target.Title.In(locale.Code);
        title = Quantity.NeedsUnit(target.Unit) && !title.Contains(target.UnitName.In(locale.Code), StringComparison.Ordinal) ? $"{title} ({target.UnitName.In(locale.Code)})" : title;
        string unit = Quantity.Shown(target.Unit, target.InPercent);
        string median = Quantity.Of(target.Quantiles.Median, unit, locale);
        string metIf = Quantity.Condition(target.MetIf, unit, locale);
        Style colour = Styles.Of(target.Probability.Value);
        IRenderable[] about = wide
            ?
            [
                Tables.Cell(title),
                Tables.Cell(target.Clause, Styles.Quiet),
                Tables.Cell(median),
                Tables.Cell(metIf),
                Tables.Cell(ProbabilityBar.Of(target.Probability.Value, BarWidth), colour),
            ]
            : [new Rows([Tables.Cell(title), .. Summary(target, median, metIf, sourceOf, locale)])];
        table.AddRow(
        [
            .. about,
            Tables.Cell(ProbabilityText.Of(target.Probability, locale), colour),
            Tables.Cell(ProbabilityText.Interval(target.Probability, locale)),
            Tables.Cell(Words(target, locale)),
        ]);
        Further(table, ReportWords.Within, target.Within, wide, locale);
        Further(table, ReportWords.Stretch, target.Stretch, wide, locale);
    }

    /// <summary>What has columns of its own where there is room for them.</summary>
    private static IEnumerable<IRenderable> Summary(TargetOutcome target, string median, string metIf, Func<string, string> sourceOf, Locale locale)
    {
        string said = target.State switch
        {
            TargetState.Open => locale.Say(ReportWords.MedianIs, median),
            TargetState.NotEvaluable => "",
            _ => locale.Say(ReportWords.OnRecord, median),
        };
        yield return Tables.Cell(string.Join(" · ", new[] { target.Clause, said }.Where(part => part.Length > 0)), Styles.Quiet);
        yield return Tables.Cell(locale.Say(ReportWords.MetIfIs, metIf), Styles.Quiet);
        foreach (string source in target.SettledBy.Select(figure => figure.Source).Where(source => source.Length > 0).Distinct().Take(MaxSources))
        {
            yield return Tables.Cell(sourceOf(source), Styles.Quiet);
        }
    }

    /// <summary>What is known of a target, in words.</summary>
    private static string Words(TargetOutcome target, Locale locale) => target.State switch
    {
        TargetState.Met => locale.Say(ReportWords.IsMet),
        TargetState.NotMet => locale.Say(ReportWords.IsNotMet),
        TargetState.NotEvaluable => locale.Say(ReportWords.NotEvaluable),
        _ when target.IsOverdue => locale.Say(ReportWords.DueAndOpen),
        _ => Likelihood.Of(target.Probability.Value)?.In(locale.Code) ?? locale.Say(ReportWords.Unknown),
    };

    /// <summary>Adds a second probability of a target: of the range, or of its upper end.</summary>
    private static void Further(Table table, LocalizedText what, Estimate? estimate, bool wide, Locale locale)
    {
        if (estimate is null)
        {
            return;
        }

        table.AddRow(
        [
            new Padder(Tables.Cell(locale.Say(what), Styles.Quiet), new Padding(DetailIndent, 0, 0, 0)),
            .. Enumerable.Repeat(Tables.Cell(""), wide ? ColumnsOfWide : 0),
            Tables.Cell(ProbabilityText.Of(estimate, locale), Styles.Quiet),
            Tables.Cell(ProbabilityText.Interval(estimate, locale), Styles.Quiet),
            Tables.Cell(""),
        ]);
    }
}
