using System.Text.Json;
using System.Text.Json.Serialization;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What a run says about targets that are met together on few paths.</summary>
public sealed record RareDocument
{
    /// <summary>Gets whose targets they are: <c>all</c>, those of a <c>group</c>, or one <c>target</c>.</summary>
    public required string Set { get; init; }

    /// <summary>Gets the group or the target; empty for all targets.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the number of targets.</summary>
    public required int Targets { get; init; }

    /// <summary>Gets the probability; null where no path came to the event.</summary>
    public required double? Probability { get; init; }

    /// <summary>Gets the lower end of its interval; left out where there is no probability.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Lower { get; init; }

    /// <summary>Gets the upper end of its interval; left out where there is no probability.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Upper { get; init; }

    /// <summary>Gets the standard error over the probability; null where it is not known.</summary>
    public required double? RelativeError { get; init; }

    /// <summary>Gets the number of independent estimates.</summary>
    public required long Estimates { get; init; }

    /// <summary>Gets the number of paths that were simulated for them.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the number of levels between any path and the event.</summary>
    public required int Levels { get; init; }

    /// <summary>Makes the document of an event.</summary>
    internal static RareDocument Of(RareOutcome rare) => new()
    {
        Set = rare.Kind.ToString().ToLowerInvariant(),
        Name = rare.Name,
        Targets = rare.Targets,
        Probability = FiniteNumber.OrNull(rare.Probability?.Value),
        Lower = FiniteNumber.OrNull(rare.Probability?.Lower),
        Upper = FiniteNumber.OrNull(rare.Probability?.Upper),
        RelativeError = FiniteNumber.OrNull(rare.RelativeError),
        Estimates = rare.Estimates,
        Paths = rare.Paths,
        Levels = rare.Levels,
    };

    /// <summary>Returns what the document says.</summary>
    internal RareOutcome ToOutcome() => new(
        Kind(Set),
        Name,
        Targets,
        Probability is null ? null : FiniteNumber.Estimate(Probability, Lower, Upper),
        RelativeError,
        Estimates,
        Paths,
        Levels);

    private static RareEventKind Kind(string set) => set switch
    {
        "all" => RareEventKind.All,
        "group" => RareEventKind.Group,
        "target" => RareEventKind.Target,
        _ => throw new JsonException($"'{set}' is no set of targets of this version."),
    };
}
