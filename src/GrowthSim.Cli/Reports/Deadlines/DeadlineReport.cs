using System.Globalization;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Deadlines;

/// <summary>When targets are met, for people.</summary>
internal static class DeadlineReport
{
    private const int LabelWidth = 11;

    /// <summary>So many years of a lever are shown.</summary>
    private const int LeverYears = 4;

    public static void Write(ReportConsole console, DeadlineOutcome outcome, Locale locale)
    {
        RunOutcome run = outcome.Run;
        console.Line(locale.Say(DeadlineWords.Title, run.ModelTitle.In(locale.Code), run.ScenarioTitle.In(locale.Code)), Styles.Heading);
        console.Line(locale.Say(ReportWords.Model).PadRight(LabelWidth) + locale.Say(ReportWords.Revision, run.Model, run.Revision));
        string asOf = run.AsOf is AsOf from ? ", " + AsOfText.Of(from, locale) : "";
        console.Line(locale.Say(ReportWords.Scenario).PadRight(LabelWidth) + run.Scenario + asOf);
        console.Line(locale.Say(ReportWords.Paths).PadRight(LabelWidth) + locale.Say(ReportWords.PathsLine, locale.Count(run.Paths), run.Seed, locale.Say(ReportWords.Designs[(int)run.Design])));
        console.Line();
        if (outcome.Targets.IsEmpty)
        {
            console.Line(locale.Say(DeadlineWords.Nothing), Styles.Quiet);
        }
        else
        {
            WriteTargets(console, outcome, locale);
        }

        if (!outcome.Others.IsEmpty)
        {
            console.Line(locale.Say(DeadlineWords.Others, string.Join(", ", outcome.Others)), Styles.Quiet);
        }

        foreach (IGrouping<string, LeverDeadline> lever in outcome.Levers.GroupBy(lever => lever.Lever))
        {
            WriteLever(console, [.. lever], outcome, locale);
        }
    }

    private static void WriteTargets(ReportConsole console, DeadlineOutcome outcome, Locale locale)
    {
        int last = outcome.Targets[0].Years[^1].Year;
        Table table = Tables.Create()
            .Column(locale.Say(ReportWords.Target), wrap: true)
            .Column(locale.Say(DeadlineWords.WhenDue), Justify.Right)
            .Column(locale.Say(DeadlineWords.ByDue), Justify.Right)
            .Column(locale.Say(DeadlineWords.ByEnd, last), Justify.Right)
            .Column(locale.Say(DeadlineWords.Kept), Justify.Right)
            .Column(locale.Say(DeadlineWords.Likely), Justify.Right);
        foreach (TargetDeadline target in outcome.Targets)
        {
            table.AddRow(
                Tables.Cell($"{target.Target.Title.In(locale.Code)}, {locale.Say(DeadlineWords.Due, target.Due)}"),
                Share(target.Target.Probability, locale),
                Share(target.ByDue, locale),
                Share(target.Years[^1].By, locale),
                Share(target.Kept, locale),
                Tables.Cell(target.MedianYear?.ToString(CultureInfo.InvariantCulture) ?? "–"));
        }

        console.Write(table);
        console.Line(locale.Say(DeadlineWords.Note, last), Styles.Quiet);
    }

    private static Spectre.Console.Rendering.IRenderable Share(Estimate estimate, Locale locale) => Tables.Cell(ProbabilityText.Of(estimate, locale), Styles.Of(estimate.Value));

    private static void WriteLever(ReportConsole console, LeverDeadline[] moves, DeadlineOutcome outcome, Locale locale)
    {
        console.Heading(locale.Say(DeadlineWords.Levers, moves[0].Lever, locale.Exact(moves[0].Setting, shift: 0, grouped: false)));
        int[] years = [.. moves[0].Years.Select(year => year.Year)];
        int step = Math.Max(1, years.Length / LeverYears);
        int[] shown = [.. years.Where((_, place) => place % step == 0).Take(LeverYears)];
        Table table = Tables.Create().Column(locale.Say(ReportWords.Target), wrap: true).Column(locale.Say(DeadlineWords.LastYear), Justify.Right);
        foreach (int year in shown)
        {
            table.Column(locale.Say(DeadlineWords.AtOnce, year), Justify.Right);
        }

        LeverDeadline[] moved = [.. moves.Where(move => move.LastYear is not null)];
        foreach (LeverDeadline move in moved)
        {
            table.AddRow([
                Tables.Cell(move.Target),
                Tables.Cell(move.LastYear!.Value.ToString(CultureInfo.InvariantCulture)),
                .. shown.Select(year => Tables.Cell(Points(move.Years.Single(entry => entry.Year == year).Difference, locale))),
            ]);
        }

        if (moved.Length > 0)
        {
            console.Write(table);
            console.Line(locale.Say(DeadlineWords.LeverNote), Styles.Quiet);
        }

        if (moved.Length < moves.Length)
        {
            console.Line(locale.Say(DeadlineWords.Unmoved, string.Join(", ", moves.Except(moved).Select(move => move.Target))), Styles.Quiet);
        }
    }

    private static string Points(DifferenceOutcome difference, Locale locale) => locale.Signed(-difference.Value * 100, 1);
}
