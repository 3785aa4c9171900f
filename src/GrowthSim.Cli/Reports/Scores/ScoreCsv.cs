using GrowthSim.Analysis.Scoring;
using GrowthSim.Language;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>The tables of scores for a spreadsheet, with the field names of the JSON document.</summary>
internal static class ScoreCsv
{
    public static void Write(TextWriter writer, ScoreCard card, ScoreTable table, string language)
    {
        switch (table)
        {
            case ScoreTable.Figures:
                WriteFigures(writer, card, language);
                break;
            case ScoreTable.Views:
                WriteViews(writer, card);
                break;
            case ScoreTable.Reliability:
                WriteReliability(writer, card);
                break;
            default:
                WriteTargets(writer, card, language);
                break;
        }
    }

    private static void WriteTargets(TextWriter writer, ScoreCard card, string language)
    {
        using CsvText csv = new(writer, "as_of", "id", "group", "name", "probability", "outcome", "as_now", "log_score", "source");
        foreach (ForecastView view in card.Views)
        {
            foreach (TargetForecast target in view.Targets)
            {
                csv.Row(view.AsOf.ToString(), target.Id, target.Group, target.Title.In(language), target.Forecast.Probability, Digit(target.Forecast.Came), target.MetAsNow is bool now ? Digit(now) : null, target.LogScore, target.Source);
            }
        }
    }

    private static void WriteFigures(TextWriter writer, ScoreCard card, string language)
    {
        using CsvText csv = new(writer, "as_of", "variable", "name", "unit", "year", "value", "median", "crps", "pit", "tail", "as_now");
        foreach (ForecastView view in card.Views)
        {
            foreach (FigureForecast figure in view.Figures)
            {
                csv.Row(view.AsOf.ToString(), figure.Variable, figure.Title.In(language), figure.Unit, figure.Year, figure.Value, figure.Median, figure.RankedProbabilityScore, figure.Transform, figure.Tail, figure.AsNow);
            }
        }
    }

    private static void WriteViews(TextWriter writer, ScoreCard card)
    {
        using CsvText csv = new(writer, "as_of", "forecasts", "brier", "log_score", "reliability", "resolution", "uncertainty", "within_bins", "as_now_forecasts", "brier_as_now", "figures", "within_50", "within_90", "crps_skill_as_now");
        foreach (ForecastView view in card.Views)
        {
            WriteView(csv, view.AsOf, new TargetScores(view.Targets), new FigureScores(view.Figures));
        }

        WriteView(csv, null, card.Targets, card.Figures);
    }

    private static void WriteView(CsvText csv, AsOf? asOf, TargetScores targets, FigureScores figures) => csv.Row(
        asOf?.ToString(), targets.Count, targets.Brier, targets.Log, targets.Decomposition.Reliability, targets.Decomposition.Resolution, targets.Decomposition.Uncertainty, targets.Decomposition.WithinBins,
        targets.AsNowCount, targets.AsNow, figures.Count, figures.Within50, figures.Within90, figures.AsNowSkill);

    private static void WriteReliability(TextWriter writer, ScoreCard card)
    {
        using CsvText csv = new(writer, "low", "high", "forecasts", "probability", "met");
        foreach (ReliabilityBin bin in card.Targets.Decomposition.Bins)
        {
            csv.Row(bin.Low, bin.High, bin.Count, bin.Stated, bin.Came);
        }
    }

    private static int Digit(bool came) => came ? 1 : 0;
}
