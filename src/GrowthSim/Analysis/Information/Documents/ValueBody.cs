using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Information.Documents;

/// <summary>All that is said of what it is worth to find out; what is not known is null.</summary>
public sealed record ValueBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenarios that are chosen between, or the one whose target is judged.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>Gets the identity of the plan.</summary>
    public required string Run { get; init; }

    /// <summary>Gets from when it looks; null for the base year.</summary>
    public required string? AsOf { get; init; }

    /// <summary>Gets the number of paths of the run.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the sampling design.</summary>
    public required string Design { get; init; }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets whether the run was stopped before its last path.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets the targets that the choice is for.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>Gets what values are in: <c>probability</c> of the one target, the <c>targets</c> that are met by their weights, or the target's <c>measure</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets what each action is worth.</summary>
    public required ImmutableArray<ActionDocument> Actions { get; init; }

    /// <summary>Gets the action that is best as things are known.</summary>
    public required string Chosen { get; init; }

    /// <summary>Gets the expected value of perfect information.</summary>
    public required double? Evpi { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? EvpiLower { get; init; }

    /// <summary>Gets the upper end of its interval.</summary>
    public required double? EvpiUpper { get; init; }

    /// <summary>Gets what it is worth to know each uncertain number before choosing, the most first.</summary>
    public required ImmutableArray<InformationDocument> Parameters { get; init; }

    internal static ValueBody Of(ValueQuestion question, RunOutcome run, InformationAnalysis analysis) => new()
    {
        Model = run.Model,
        Revision = run.Revision,
        Scenarios = question.Scenarios,
        Run = run.Id,
        AsOf = run.AsOf?.ToString(),
        Paths = run.Paths,
        Seed = run.Seed,
        Design = run.Design.Name(),
        Engine = run.Engine,
        Level = run.Level,
        Partial = run.Partial,
        Targets = question.Targets.IsEmpty ? [.. run.Targets.Select(target => target.Id)] : question.Targets,
        Unit = question.ByMeasure ? "measure" : question.Targets.Length == 1 ? "probability" : "targets",
        Actions = [.. question.Actions.Zip(analysis.Actions, ActionDocument.Of)],
        Chosen = question.Actions[analysis.Chosen],
        Evpi = FiniteNumber.OrNull(analysis.All.Value),
        EvpiLower = FiniteNumber.OrNull(analysis.All.Lower),
        EvpiUpper = FiniteNumber.OrNull(analysis.All.Upper),
        Parameters = [.. analysis.Factors.Select(factor => InformationDocument.Of(factor, question.Actions))],
    };
}
