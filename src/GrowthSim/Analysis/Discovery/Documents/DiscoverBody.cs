using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Discovery.Documents;

/// <summary>All that is said of where a target fails; what is not known is null.</summary>
public sealed record DiscoverBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the identity of the plan.</summary>
    public required string Run { get; init; }

    /// <summary>Gets from when it looks; null for the base year.</summary>
    public required string? AsOf { get; init; }

    /// <summary>Gets the number of paths that were looked at: half of them to seek boxes in, half to say how good these are.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets whether the run was stopped before its last path.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets the target's identifier.</summary>
    public required string Target { get; init; }

    /// <summary>Gets what boxes are sought of: <c>missed</c> or <c>met</c>.</summary>
    public required string Of { get; init; }

    /// <summary>Gets how often that happens in all.</summary>
    public required double? Probability { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? Lower { get; init; }

    /// <summary>Gets the upper end.</summary>
    public required double? Upper { get; init; }

    /// <summary>Gets the boxes, in the order in which they were found; none where no part of the space differs from the rest.</summary>
    public required ImmutableArray<BoxDocument> Boxes { get; init; }

    internal static DiscoverBody From(RunOutcome run, ScenarioDiscovery discovery, string language) => new()
    {
        Model = run.Model,
        Revision = run.Revision,
        Scenario = run.Scenario,
        Run = run.Id,
        AsOf = run.AsOf?.ToString(),
        Paths = discovery.Paths,
        Seed = run.Seed,
        Engine = run.Engine,
        Level = run.Level,
        Partial = run.Partial,
        Target = discovery.Target,
        Of = discovery.Question.OfMet ? "met" : "missed",
        Probability = FiniteNumber.OrNull(discovery.Probability.Value),
        Lower = FiniteNumber.OrNull(discovery.Probability.Lower),
        Upper = FiniteNumber.OrNull(discovery.Probability.Upper),
        Boxes = [.. discovery.Boxes.Select(box => BoxDocument.Of(box, language))],
    };
}
