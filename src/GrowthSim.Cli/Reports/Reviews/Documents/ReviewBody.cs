using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>All that a review says.</summary>
internal sealed record ReviewBody
{
    public required string Model { get; init; }

    public required string Revision { get; init; }

    public required string Scenario { get; init; }

    public required string AsOf { get; init; }

    public required long Paths { get; init; }

    public required ulong Seed { get; init; }

    public required string Design { get; init; }

    public required string Engine { get; init; }

    public required double Level { get; init; }

    public required bool Partial { get; init; }

    public required ConditioningDocument? Conditioning { get; init; }

    public required int OutsideMiddle90 { get; init; }

    public required double ExpectedMetBefore { get; init; }

    public required double ExpectedMet { get; init; }

    public required ImmutableArray<ReviewFigureDocument> Figures { get; init; }

    public required OrderedDictionary<string, ReviewParameterDocument> Parameters { get; init; }

    public required ImmutableArray<ReviewStepDocument> Steps { get; init; }

    public required ImmutableArray<ReviewTargetDocument> Targets { get; init; }

    public required ImmutableArray<string> Warnings { get; init; }

    public static ReviewBody Of(ReviewOutcome review, string language)
    {
        RunOutcome now = review.Now;
        return new ReviewBody
        {
            Model = now.Model,
            Revision = now.Revision,
            Scenario = now.Scenario,
            AsOf = FormattableString.Invariant($"{now.AsOf}"),
            Paths = now.Paths,
            Seed = now.Seed,
            Design = now.Design.Name(),
            Engine = now.Engine,
            Level = now.Level,
            Partial = review.Partial,
            Conditioning = RunDocument.Of(now, language).Run.Conditioning,
            OutsideMiddle90 = review.Surprises,
            ExpectedMetBefore = review.ExpectedMet.Before,
            ExpectedMet = review.ExpectedMet.Now,
            Figures = [.. review.Figures.Select(figure => ReviewFigureDocument.Of(figure, language))],
            Parameters = new(now.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, ReviewParameterDocument.Of(parameter, language)))),
            Steps = [.. review.Steps.Select(ReviewStepDocument.Of)],
            Targets = [.. review.Targets.Select(target => ReviewTargetDocument.Of(target, language))],
            Warnings = [.. review.Warnings.Select(warning => warning.In(language))],
        };
    }
}
