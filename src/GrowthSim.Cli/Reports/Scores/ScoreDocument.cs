using System.Text.Json;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>Scores for programs, as JSON.</summary>
internal static class ScoreDocument
{
    public static void Write(Utf8JsonWriter json, ScoreCard card, string language)
    {
        RunOutcome run = card.Views[0].Run;
        json.WriteStartObject();
        json.WriteStartObject("score");
        json.WriteString("model", run.Model);
        json.WriteString("revision", run.Revision);
        json.WriteString("scenario", run.Scenario);
        json.WriteNumber("paths", run.Paths);
        json.WriteNumber("seed", run.Seed);
        json.WriteString("design", run.Design.Name());
        json.WriteString("engine", RunPlan.EngineVersion);
        json.WriteBoolean("partial", card.Partial);
        WriteTargets(json, card.Targets);
        json.WriteStartArray("bins");
        foreach (ReliabilityBin bin in card.Targets.Decomposition.Bins)
        {
            json.WriteStartObject();
            json.WriteNumber("low", bin.Low);
            json.WriteNumber("high", bin.High);
            json.WriteNumber("forecasts", bin.Count);
            json.WriteNumber("probability", bin.Stated);
            json.WriteNumber("met", bin.Came);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFigures(json, card.Figures);
        json.WriteStartArray("not_resolved");
        foreach (Target target in card.Unresolved)
        {
            json.WriteStringValue(target.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("views");
        foreach (ForecastView view in card.Views)
        {
            WriteView(json, view, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTargets(Utf8JsonWriter json, TargetScores scores)
    {
        json.WriteNumber("forecasts", scores.Count);
        json.WriteOptional("brier", scores.Brier);
        json.WriteOptional("log_score", scores.Log);
        json.WriteOptional("reliability", scores.Decomposition.Reliability);
        json.WriteOptional("resolution", scores.Decomposition.Resolution);
        json.WriteOptional("uncertainty", scores.Decomposition.Uncertainty);
        json.WriteOptional("within_bins", scores.Decomposition.WithinBins);
        json.WriteStartObject("as_now");
        json.WriteNumber("forecasts", scores.AsNowCount);
        json.WriteOptional("brier", scores.AsNow);
        json.WriteOptional("skill", scores.AsNowSkill);
        json.WriteEndObject();
        json.WriteStartObject("climatology");
        json.WriteOptional("brier", scores.Climatology);
        json.WriteOptional("skill", scores.ClimatologySkill);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, FigureScores scores)
    {
        json.WriteNumber("figures", scores.Count);
        json.WriteOptional("within_50", scores.Within50);
        json.WriteOptional("within_90", scores.Within90);
        json.WriteOptional("crps_skill_as_now", scores.AsNowSkill);
    }

    private static void WriteView(Utf8JsonWriter json, ForecastView view, string language)
    {
        json.WriteStartObject();
        json.WriteString("as_of", view.AsOf.ToString());
        json.WriteString("run", view.Run.Id);
        json.WriteOptional("effective_paths", view.Run.Conditioning?.EffectivePaths);
        json.WriteOptional("pareto_k", view.Run.Conditioning?.ParetoK);
        TargetScores scores = new(view.Targets);
        json.WriteOptional("brier", scores.Brier);
        json.WriteOptional("log_score", scores.Log);
        json.WriteOptional("brier_as_now", scores.AsNow);
        json.WriteStartArray("targets");
        foreach (TargetForecast target in view.Targets)
        {
            json.WriteStartObject();
            json.WriteString("id", target.Id);
            json.WriteString("name", target.Title.In(language));
            json.WriteNumber("probability", target.Forecast.Probability);
            json.WriteNumber("outcome", target.Forecast.Came ? 1 : 0);
            json.WriteOptional("as_now", target.MetAsNow is bool met ? met ? 1 : 0 : null);
            json.WriteOptional("source", target.Source.Length > 0 ? target.Source : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (FigureForecast figure in view.Figures)
        {
            json.WriteStartObject();
            json.WriteString("variable", figure.Variable);
            json.WriteString("name", figure.Title.In(language));
            json.WriteNumber("year", figure.Year);
            json.WriteNumber("value", figure.Value);
            json.WriteOptional("median", figure.Median);
            json.WriteOptional("crps", figure.RankedProbabilityScore);
            json.WriteOptional("pit", figure.Transform);
            json.WriteOptional("tail", figure.Tail);
            json.WriteOptional("as_now", figure.AsNow);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
