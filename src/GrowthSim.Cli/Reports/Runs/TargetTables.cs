using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Runs;

/// <summary>The probability of each target, a table for each group.</summary>
internal static class TargetTables
{
    /// <summary>The width from which the words for a probability have room.</summary>
    private const int WideEnoughForWords = 110;

    private const int BarWidth = 10;
    private const int WordsWidth = 13;

    /// <summary>What sets a second row of a target off from its first.</summary>
    private const string Detail = "  ";

    public static void Write(ReportConsole console, RunOutcome outcome, Locale locale)
    {
        if (outcome.Targets.IsEmpty)
        {
            console.Heading(locale.Say(ReportWords.None));
            return;
        }

        bool words = console.Width >= WideEnoughForWords;
        foreach (IGrouping<string, TargetOutcome> group in outcome.Targets.GroupBy(target => target.Group))
        {
            console.Heading(GroupTitle(group.Key, locale));
            Table table = Header(outcome.Level, words, locale);
            foreach (TargetOutcome target in group)
            {
                Row(table, target, words, locale);
            }

            console.Write(table);
        }
    }

    public static string GroupTitle(string group, Locale locale) => group.Length == 0
        ? locale.Say(ReportWords.Ungrouped)
        : locale.Say(int.TryParse(group, out _) ? ReportWords.GroupYear : ReportWords.Group, group);

    private static Table Header(double level, bool words, Locale locale)
    {
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Target), wrap: true)
            .Column(locale.Say(ReportWords.Clause))
            .Column(locale.Say(ReportWords.Median), Justify.Right)
            .Column(locale.Say(ReportWords.MetIf))
            .Column("", width: BarWidth)
            .Column(locale.Say(ReportWords.Probability), Justify.Right)
            .Column(locale.Say(ReportWords.Interval, locale.Number(level * 100, level * 100 % 1 == 0 ? 0 : 1) + " %"), Justify.Right);
        return words ? table.Column(locale.Say(ReportWords.InWords), wrap: true, width: WordsWidth) : table;
    }

    private static void Row(Table table, TargetOutcome target, bool words, Locale locale)
    {
        string title = target.Title.In(locale.Code);
        Add(
            table,
            words,
            Quantity.NeedsUnit(target.Unit) && !title.Contains(target.Unit, StringComparison.Ordinal) ? $"{title} ({target.Unit})" : title,
            target.Clause,
            Quantity.Of(target.Quantiles.P50, target.Unit, locale),
            Quantity.Condition(target.MetIf, target.Unit, locale),
            target.Probability,
            locale);
        if (target.Within is not null)
        {
            Add(table, words, Detail + locale.Say(ReportWords.Within), "", "", "", target.Within, locale);
        }

        if (target.Stretch is not null)
        {
            Add(table, words, Detail + locale.Say(ReportWords.Stretch), "", "", "", target.Stretch, locale);
        }
    }

    private static void Add(Table table, bool words, string title, string clause, string median, string metIf, Estimate estimate, Locale locale)
    {
        bool detail = title.StartsWith(Detail, StringComparison.Ordinal);
        Style quiet = detail ? Styles.Quiet : Style.Plain;
        Style colour = Styles.Of(estimate.Value);
        List<Spectre.Console.Rendering.IRenderable> cells =
        [
            Tables.Cell(title, quiet),
            Tables.Cell(clause, Styles.Quiet),
            Tables.Cell(median),
            Tables.Cell(metIf, quiet),
            Tables.Cell(detail ? "" : ProbabilityBar.Of(estimate.Value, BarWidth), colour),
            Tables.Cell(Quantity.Probability(estimate, locale), detail ? quiet : colour),
            Tables.Cell(Quantity.Interval(estimate, locale), quiet),
        ];
        if (words)
        {
            cells.Add(Tables.Cell(detail ? "" : Likelihood.Of(estimate.Value)?.In(locale.Code) ?? locale.Say(ReportWords.Unknown), quiet));
        }

        table.AddRow(cells);
    }
}
