using GrowthSim.Analysis.Scoring;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>What came otherwise than was thought: targets, and figures.</summary>
internal static class FarthestTables
{
    /// <summary>The most that are shown; JSON and CSV have all.</summary>
    private const int MaxShown = 8;

    /// <summary>A target whose outcome had less than this was thought to go the other way.</summary>
    private const double Unlikely = 1.0 / 3;

    /// <summary>A figure farther out than this is a surprise.</summary>
    private const double MaxTail = 0.1;

    public static void Write(ReportConsole console, ScoreCard card, Locale locale)
    {
        var targets = card.Views
            .SelectMany(view => view.Targets.Select(target => (view.AsOf, Target: target)))
            .Where(entry => Math.Abs(entry.Target.Forecast.Probability - entry.Target.Forecast.Outcome) > 1 - Unlikely)
            .OrderByDescending(entry => Math.Abs(entry.Target.Forecast.Probability - entry.Target.Forecast.Outcome))
            .Take(MaxShown)
            .ToArray();
        if (targets.Length > 0)
        {
            console.Heading(locale.Say(ScoreWords.Misses));
            Table table = Tables.Create()
                .Column(locale.Say(ScoreWords.SeenFrom))
                .Column(locale.Say(ReportWords.Target), wrap: true)
                .Column(locale.Say(ScoreWords.Probability), Justify.Right)
                .Column(locale.Say(ScoreWords.Outcome));
            foreach ((AsOf asOf, TargetForecast target) in targets)
            {
                table.AddRow(
                    Tables.Cell(asOf.In(locale.Code)),
                    Tables.Cell(target.Title.In(locale.Code)),
                    Tables.Cell(ProbabilityText.Of(target.Forecast.Probability, locale)),
                    Tables.Cell(locale.Say(target.Forecast.Came ? ScoreWords.Met : ScoreWords.NotMet)));
            }

            console.Write(table);
        }

        WriteFigures(console, card, locale);
    }

    private static void WriteFigures(ReportConsole console, ScoreCard card, Locale locale)
    {
        var figures = card.Views
            .SelectMany(view => view.Figures.Select(figure => (view.AsOf, Figure: figure)))
            .Where(entry => entry.Figure.Tail < MaxTail)
            .OrderBy(entry => entry.Figure.Tail)
            .Take(MaxShown)
            .ToArray();
        if (figures.Length == 0)
        {
            return;
        }

        console.Heading(locale.Say(ScoreWords.Surprises));
        Table table = Tables.Create()
            .Column(locale.Say(ScoreWords.SeenFrom))
            .Column(locale.Say(ScoreWords.Figure), wrap: true)
            .Column(locale.Say(ScoreWords.Year))
            .Column(locale.Say(ReportWords.Median), Justify.Right)
            .Column(locale.Say(ScoreWords.Value), Justify.Right)
            .Column(locale.Say(ScoreWords.Tail), Justify.Right);
        foreach ((AsOf asOf, FigureForecast figure) in figures)
        {
            table.AddRow(
                Tables.Cell(asOf.In(locale.Code)),
                Tables.Cell(figure.Variable),
                Tables.Cell(FormattableString.Invariant($"{figure.Year}")),
                Tables.Cell(Quantity.Of(figure.Median, figure.Unit, locale)),
                Tables.Cell(Quantity.Of(figure.Value, figure.Unit, locale)),
                Tables.Cell(ProbabilityText.Of(figure.Tail, locale)));
        }

        console.Write(table);
    }
}
