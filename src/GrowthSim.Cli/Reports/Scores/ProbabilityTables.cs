using GrowthSim.Analysis.Scoring;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Statistics.Scoring;
using Spectre.Console;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>How probabilities fared: their score beside those of simple forecasters, what it is made of, and what came of what was said.</summary>
internal static class ProbabilityTables
{
    private const int BarWidth = 10;
    private const int Decimals = 3;

    public static void Write(ReportConsole console, ScoreCard card, Locale locale)
    {
        TargetScores scores = card.Targets;
        if (scores.Count == 0)
        {
            console.Heading(locale.Say(ScoreWords.NoProbabilities));
            return;
        }

        console.Heading(locale.Say(ScoreWords.Probabilities, locale.Count(scores.Count)));
        Table table = Tables.Create()
            .Column(locale.Say(ScoreWords.Forecaster), wrap: true)
            .Column(locale.Say(ScoreWords.Brier), Justify.Right)
            .Column(locale.Say(ScoreWords.Skill), Justify.Right);
        Row(table, locale.Say(ScoreWords.These), scores.Brier, double.NaN, locale);
        if (scores.AsNowCount > 0)
        {
            Row(table, locale.Say(ScoreWords.AsNow, locale.Count(scores.AsNowCount)), scores.AsNow, scores.AsNowSkill, locale);
        }

        Row(table, locale.Say(ScoreWords.Climatology), scores.Climatology, scores.ClimatologySkill, locale);
        console.Write(table);
        MurphyDecomposition parts = scores.Decomposition;
        console.Line(locale.Say(ScoreWords.Parts, Score(scores.Brier, locale), Score(parts.Reliability, locale), Score(parts.Resolution, locale), Score(parts.Uncertainty, locale), Score(parts.WithinBins, locale)));
        console.Line(locale.Say(ScoreWords.Log, Score(scores.Log, locale)));
        WriteReliability(console, parts, locale);
    }

    public static string Score(double score, Locale locale) => double.IsFinite(score) ? locale.Number(score, Decimals) : "–";

    private static void Row(Table table, string who, double score, double skill, Locale locale) =>
        table.AddRow(Tables.Cell(who), Tables.Cell(Score(score, locale)), Tables.Cell(double.IsFinite(skill) ? locale.Number(skill * 100, 0) + locale.PercentSign : ""));

    private static void WriteReliability(ReportConsole console, MurphyDecomposition parts, Locale locale)
    {
        console.Heading(locale.Say(ScoreWords.Reliability));
        Table table = Tables.Create()
            .Column(locale.Say(ScoreWords.Said), Justify.Right)
            .Column(locale.Say(ScoreWords.Forecasts), Justify.Right)
            .Column(locale.Say(ScoreWords.Mean), Justify.Right)
            .Column(locale.Say(ScoreWords.Came), Justify.Right)
            .Column("", width: BarWidth);
        foreach (ReliabilityBin bin in parts.Bins)
        {
            table.AddRow(
                Tables.Cell(locale.Say(ScoreWords.Range, locale.Number(bin.Low * 100, 0), locale.Number(bin.High * 100, 0))),
                Tables.Cell(locale.Count(bin.Count)),
                Tables.Cell(locale.Number(bin.Stated * 100, 1) + locale.PercentSign),
                Tables.Cell(locale.Number(bin.Came * 100, 1) + locale.PercentSign),
                Tables.Cell(ProbabilityBar.Of(bin.Came, BarWidth), Styles.Quiet));
        }

        console.Write(table);
    }
}
