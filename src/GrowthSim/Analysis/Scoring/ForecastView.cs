using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Scoring;

/// <summary>The forecasts made with the figures that were known at a time, against what came after.</summary>
/// <param name="AsOf">The time.</param>
/// <param name="Run">The run that made them.</param>
/// <param name="Targets">The targets whose outcome is known, and that the figures known then had not settled.</param>
/// <param name="Figures">The figures of years of which none was known then.</param>
public sealed record ForecastView(AsOf AsOf, RunOutcome Run, ImmutableArray<TargetForecast> Targets, ImmutableArray<FigureForecast> Figures)
{
    /// <summary>Gets why the scores may be no answer: too many paths failed, or too few count under the figures. What is off in a quantile's last digit is none of it.</summary>
    public ImmutableArray<LocalizedText> Warnings =>
        [.. FigureWarnings.Of(Run).Select(warning => warning.Message).Prepend(OutcomeWarnings.Failure(Run)).OfType<LocalizedText>()];
}
