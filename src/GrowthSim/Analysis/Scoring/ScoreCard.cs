using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Scoring;

/// <summary>What a report of scores is made of: the forecasts of all views, each by itself and together.</summary>
/// <param name="Views">The views, by year; at least one.</param>
/// <param name="Unresolved">The identifiers of the scored targets whose outcome is not known, in the order of the model.</param>
/// <param name="Partial">Whether views are missing, since the work was stopped.</param>
public sealed record ScoreCard(ImmutableArray<ForecastView> Views, ImmutableArray<string> Unresolved, bool Partial)
{
    /// <summary>Gets how the probabilities of all views fared.</summary>
    [JsonIgnore]
    public TargetScores Targets { get; } = new(Views.SelectMany(view => view.Targets));

    /// <summary>Gets how the distributions of figures of all views fared.</summary>
    [JsonIgnore]
    public FigureScores Figures { get; } = new(Views.SelectMany(view => view.Figures));
}
