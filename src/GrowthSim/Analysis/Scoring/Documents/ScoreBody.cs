using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>All that scores say; what is not known is null.</summary>
public sealed record ScoreBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the number of paths of each run.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the sampling design.</summary>
    public required string Design { get; init; }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets whether views are missing, since the work was stopped.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets the number of forecasts of targets.</summary>
    public required int Forecasts { get; init; }

    /// <summary>Gets their Brier score.</summary>
    public required double? Brier { get; init; }

    /// <summary>Gets their mean logarithmic score.</summary>
    public required double? LogScore { get; init; }

    /// <summary>Gets how far what came is from what was said.</summary>
    public required double? Reliability { get; init; }

    /// <summary>Gets how far forecasts tell events apart.</summary>
    public required double? Resolution { get; init; }

    /// <summary>Gets how uncertain the events are, whatever is said of them.</summary>
    public required double? Uncertainty { get; init; }

    /// <summary>Gets what forecasts within a bin do, above or below its mean.</summary>
    public required double? WithinBins { get; init; }

    /// <summary>Gets how it fares to say that all stays as it is.</summary>
    public required AsNowDocument AsNow { get; init; }

    /// <summary>Gets how it fares to say of each the share of all.</summary>
    public required ClimatologyDocument Climatology { get; init; }

    /// <summary>Gets the bins that have forecasts, by rising probability.</summary>
    public required ImmutableArray<ReliabilityBinDocument> Bins { get; init; }

    /// <summary>Gets the number of figures.</summary>
    public required int Figures { get; init; }

    /// <summary>Gets the share of figures in the middle half of their forecasts.</summary>
    [JsonPropertyName("within_50")]
    public required double? Within50 { get; init; }

    /// <summary>Gets the share of figures in the middle nine tenths.</summary>
    [JsonPropertyName("within_90")]
    public required double? Within90 { get; init; }

    /// <summary>Gets by what part the ranked probability score is less than that of saying that all stays as it is.</summary>
    public required double? CrpsSkillAsNow { get; init; }

    /// <summary>Gets the identifiers of the targets whose outcome is not known.</summary>
    public required ImmutableArray<string> NotResolved { get; init; }

    /// <summary>Gets the views, by time.</summary>
    public required ImmutableArray<ForecastViewDocument> Views { get; init; }

    internal static ScoreBody Of(ScoreCard card, string language)
    {
        RunOutcome run = card.Views[0].Run;
        TargetScores targets = card.Targets;
        FigureScores figures = card.Figures;
        return new ScoreBody
        {
            Model = run.Model,
            Revision = run.Revision,
            Scenario = run.Scenario,
            Paths = run.Paths,
            Seed = run.Seed,
            Design = run.Design.Name(),
            Engine = RunPlan.EngineVersion,
            Partial = card.Partial,
            Forecasts = targets.Count,
            Brier = FiniteNumber.OrNull(targets.Brier),
            LogScore = FiniteNumber.OrNull(targets.Log),
            Reliability = FiniteNumber.OrNull(targets.Decomposition.Reliability),
            Resolution = FiniteNumber.OrNull(targets.Decomposition.Resolution),
            Uncertainty = FiniteNumber.OrNull(targets.Decomposition.Uncertainty),
            WithinBins = FiniteNumber.OrNull(targets.Decomposition.WithinBins),
            AsNow = new AsNowDocument(targets.AsNowCount, FiniteNumber.OrNull(targets.AsNow), FiniteNumber.OrNull(targets.AsNowSkill)),
            Climatology = new ClimatologyDocument(FiniteNumber.OrNull(targets.Climatology), FiniteNumber.OrNull(targets.ClimatologySkill)),
            Bins = [.. targets.Decomposition.Bins.Select(ReliabilityBinDocument.Of)],
            Figures = figures.Count,
            Within50 = FiniteNumber.OrNull(figures.Within50),
            Within90 = FiniteNumber.OrNull(figures.Within90),
            CrpsSkillAsNow = FiniteNumber.OrNull(figures.AsNowSkill),
            NotResolved = card.Unresolved,
            Views = [.. card.Views.Select(view => ForecastViewDocument.Of(view, language))],
        };
    }
}
