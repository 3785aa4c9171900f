using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What was run, and what a reader should know before using the numbers.</summary>
public sealed record HeaderDocument
{
    /// <summary>Gets the identity of the plan: all that determines the numbers but the number of paths.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the model's name for people.</summary>
    public required DocumentText ModelName { get; init; }

    /// <summary>Gets the model's revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario's identifier.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the scenario's name for people.</summary>
    public required DocumentText ScenarioName { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the number of paths that were simulated, failed ones included.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the name of the sampling design.</summary>
    public required string Design { get; init; }

    /// <summary>Gets from when the run looked: it used the figures that were known then; null for none.</summary>
    public required AsOf? AsOf { get; init; }

    /// <summary>Gets what the figures made of the run; left out where none were used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConditioningDocument? Conditioning { get; init; }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the confidence level of all intervals, such as 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>Gets whether the run was stopped before its last path.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets the number of paths that failed; they count for no target and no average.</summary>
    public required long FailedPaths { get; init; }

    /// <summary>Gets the first failed paths with what went wrong on each.</summary>
    public required ImmutableArray<FailedPathDocument> Failures { get; init; }

    /// <summary>Gets why the run is no answer; null where it is one.</summary>
    public required DocumentText? Failure { get; init; }

    /// <summary>Gets which numbers to be careful with.</summary>
    public required ImmutableArray<WarningDocument> Warnings { get; init; }

    /// <summary>Makes the head of an outcome's document.</summary>
    internal static HeaderDocument Of(RunOutcome outcome, string language) => new()
    {
        Id = outcome.Id,
        Model = outcome.Model,
        ModelName = DocumentText.Of(outcome.ModelTitle, language),
        Revision = outcome.Revision,
        Scenario = outcome.Scenario,
        ScenarioName = DocumentText.Of(outcome.ScenarioTitle, language),
        Seed = outcome.Seed,
        Paths = outcome.Paths,
        Design = outcome.Design.Name(),
        AsOf = outcome.AsOf,
        Conditioning = ConditioningDocument.OrNull(outcome.Conditioning),
        Engine = outcome.Engine,
        Level = outcome.Level,
        Partial = outcome.Partial,
        FailedPaths = outcome.FailedPaths,
        Failures = [.. outcome.Failures.Select(path => FailedPathDocument.Of(path, language))],
        Failure = DocumentText.OrNull(OutcomeWarnings.Failure(outcome), language),
        Warnings = [.. OutcomeWarnings.Of(outcome).Select(warning => WarningDocument.Of(warning, language))],
    };
}
