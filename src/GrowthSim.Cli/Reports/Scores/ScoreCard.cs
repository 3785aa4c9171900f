using System.Collections.Immutable;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Scores;

/// <summary>What a report of scores is made of: the forecasts of all views, each by itself and together.</summary>
/// <param name="Views">The views, by year; at least one.</param>
/// <param name="Unresolved">The scored targets whose outcome is not known.</param>
/// <param name="Partial">Whether views are missing, since the work was stopped.</param>
internal sealed record ScoreCard(ImmutableArray<ForecastView> Views, ImmutableArray<Target> Unresolved, bool Partial)
{
    /// <summary>Gets how the probabilities of all views fared.</summary>
    public TargetScores Targets { get; } = new(Views.SelectMany(view => view.Targets));

    /// <summary>Gets how the distributions of figures of all views fared.</summary>
    public FigureScores Figures { get; } = new(Views.SelectMany(view => view.Figures));
}
