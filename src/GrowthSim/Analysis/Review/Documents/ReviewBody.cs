using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>All that a review says.</summary>
public sealed record ReviewBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets from when it looks; null for the base year.</summary>
    public required string AsOf { get; init; }

    /// <summary>Gets the number of paths of each run; 0 where none was wanted.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the sampling design.</summary>
    public required string Design { get; init; }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets whether the work was stopped before its end.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets what became of the figures; null where none was used.</summary>
    public required ConditioningDocument? Conditioning { get; init; }

    /// <summary>Gets how many figures lie outside the middle 90 % of what was expected without any.</summary>
    public required int OutsideMiddle90 { get; init; }

    /// <summary>Gets the number of targets that may be expected to be met, without any figure.</summary>
    public required double ExpectedMetBefore { get; init; }

    /// <summary>Gets that number given all figures.</summary>
    public required double ExpectedMet { get; init; }

    /// <summary>Gets the figures.</summary>
    public required ImmutableArray<ReviewFigureDocument> Figures { get; init; }

    /// <summary>Gets by name, what figures taught about parameters.</summary>
    public required OrderedDictionary<string, ReviewParameterDocument> Parameters { get; init; }

    /// <summary>Gets the steps in which figures entered.</summary>
    public required ImmutableArray<ReviewStepDocument> Steps { get; init; }

    /// <summary>Gets the scored targets, in the order of the model.</summary>
    public required ImmutableArray<ReviewTargetDocument> Targets { get; init; }

    /// <summary>Gets what a reader should know before using the numbers.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    internal static ReviewBody Of(ReviewOutcome review, string language)
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
