using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>The forecasts made with the figures that were known at a time, against what came after.</summary>
public sealed record ForecastViewDocument
{
    /// <summary>Gets the time.</summary>
    public required string AsOf { get; init; }

    /// <summary>Gets the identity of the plan of its run.</summary>
    public required string Run { get; init; }

    /// <summary>Gets the effective number of paths; null where no figure was used.</summary>
    public required double? EffectivePaths { get; init; }

    /// <summary>Gets the tail of the weights; null where there are none.</summary>
    public required double? ParetoK { get; init; }

    /// <summary>Gets the Brier score of the view.</summary>
    public required double? Brier { get; init; }

    /// <summary>Gets its mean logarithmic score.</summary>
    public required double? LogScore { get; init; }

    /// <summary>Gets the Brier score of saying that all stays as it is.</summary>
    public required double? BrierAsNow { get; init; }

    /// <summary>Gets the targets whose outcome is known.</summary>
    public required ImmutableArray<TargetForecastDocument> Targets { get; init; }

    /// <summary>Gets the figures of which none was known.</summary>
    public required ImmutableArray<FigureForecastDocument> Figures { get; init; }

    internal static ForecastViewDocument Of(ForecastView view, string language)
    {
        TargetScores scores = new(view.Targets);
        return new ForecastViewDocument
        {
            AsOf = view.AsOf.ToString(),
            Run = view.Run.Id,
            EffectivePaths = FiniteNumber.OrNull(view.Run.Conditioning?.EffectivePaths),
            ParetoK = FiniteNumber.OrNull(view.Run.Conditioning?.ParetoK),
            Brier = FiniteNumber.OrNull(scores.Brier),
            LogScore = FiniteNumber.OrNull(scores.Log),
            BrierAsNow = FiniteNumber.OrNull(scores.AsNow),
            Targets = [.. view.Targets.Select(target => TargetForecastDocument.Of(target, language))],
            Figures = [.. view.Figures.Select(figure => FigureForecastDocument.Of(figure, language))],
        };
    }
}
