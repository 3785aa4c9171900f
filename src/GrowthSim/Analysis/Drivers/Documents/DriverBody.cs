using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>All that is said of what drives the targets of a run; what is not known is null.</summary>
public sealed record DriverBody
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

    /// <summary>Gets the number of paths of the run.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the effective number of paths that were counted by bins of factors.</summary>
    public required double CountedPaths { get; init; }

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

    /// <summary>Gets the number of paths on which factors were drawn again; left out where that is not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? DrawnAgainPaths { get; init; }

    /// <summary>Gets the number of factors behind the targets that were not drawn again, since there are too many; left out where that is not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? NotDrawnAgain { get; init; }

    /// <summary>Gets the targets in the order of the model.</summary>
    public required ImmutableArray<DrivenTargetDocument> Targets { get; init; }

    internal static DriverBody Of(RunOutcome run, DriverAnalysis analysis, IReadOnlySet<string>? targets, string language, ImmutableArray<TargetAssumptions> assumptions, TotalOutcome? totals) => new()
    {
        Model = run.Model,
        Revision = run.Revision,
        Scenario = run.Scenario,
        Run = run.Id,
        AsOf = run.AsOf?.ToString(),
        Paths = run.Paths,
        CountedPaths = analysis.EffectivePaths,
        Seed = run.Seed,
        Design = run.Design.Name(),
        Engine = run.Engine,
        Level = run.Level,
        Partial = run.Partial,
        Targets = [.. analysis.Targets.Where(target => targets?.Contains(target.Target) ?? true).Select(target => DrivenTargetDocument.Of(
            run.Target(target.Target), target, language, assumptions.IsDefault ? null : assumptions.First(other => other.Target == target.Target),
            totals?.Targets.FirstOrDefault(other => other.Target == target.Target)))],
        DrawnAgainPaths = totals?.Paths,
        NotDrawnAgain = totals?.LeftOut,
    };
}
