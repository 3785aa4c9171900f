using GrowthSim.Analysis.Scoring;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>The scores of each year that forecasts were made from, and of all together.</summary>
internal static class ViewTable
{
    public static void Write(ReportConsole console, ScoreCard card, Locale locale)
    {
        console.Heading(locale.Say(ScoreWords.Views));
        Table table = Tables.Create()
            .Column(locale.Say(ScoreWords.SeenFrom))
            .Column(locale.Say(ScoreWords.Targets), Justify.Right)
            .Column("Brier", Justify.Right)
            .Column(locale.Say(ScoreWords.AsThings), Justify.Right)
            .Column(locale.Say(ScoreWords.Figures), Justify.Right)
            .Column(locale.Say(ScoreWords.Middle50), Justify.Right)
            .Column(locale.Say(ScoreWords.Middle90), Justify.Right);
        foreach (ForecastView view in card.Views)
        {
            Row(table, view.AsOf.In(locale.Code), new TargetScores(view.Targets), new FigureScores(view.Figures), locale);
        }

        if (card.Views.Length > 1)
        {
            Row(table, locale.Say(ScoreWords.AllViews), card.Targets, card.Figures, locale);
        }

        console.Write(table);
        if (card.Figures.Count > 0)
        {
            console.Line(locale.Say(ScoreWords.FiguresLine), Styles.Quiet);
        }

        if (double.IsFinite(card.Figures.AsNowSkill))
        {
            console.Line(locale.Say(ScoreWords.FiguresSkill, Percent(card.Figures.AsNowSkill, locale)), Styles.Quiet);
        }
    }

    private static void Row(Table table, string which, TargetScores targets, FigureScores figures, Locale locale) => table.AddRow(
        Tables.Cell(which),
        Tables.Cell(locale.Count(targets.Count)),
        Tables.Cell(ProbabilityTables.Score(targets.Brier, locale)),
        Tables.Cell(ProbabilityTables.Score(targets.AsNow, locale)),
        Tables.Cell(locale.Count(figures.Count)),
        Tables.Cell(Percent(figures.Within50, locale)),
        Tables.Cell(Percent(figures.Within90, locale)));

    private static string Percent(double share, Locale locale) => double.IsFinite(share) ? locale.Number(share * 100, 0) + locale.PercentSign : "–";
}
