using System.Collections.Immutable;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>All that an audit says. Without a run <c>paths</c> is 0, and what only a run has is null or empty.</summary>
public sealed record AuditBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets from when it looks; null for the base year.</summary>
    public required string? AsOf { get; init; }

    /// <summary>Gets the number of paths of each run; 0 where none was wanted.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong? Seed { get; init; }

    /// <summary>Gets the sampling design.</summary>
    public required string? Design { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double? Level { get; init; }

    /// <summary>Gets the number of paths that the middle parts are read from; 0 without a run.</summary>
    public required int RangePaths { get; init; }

    /// <summary>Gets the part of what the model gives that a middle range keeps.</summary>
    public required double Middle { get; init; }

    /// <summary>Gets whether the work was stopped before its end.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets the targets that conflict.</summary>
    public required ImmutableArray<ConflictDocument> Conflicts { get; init; }

    /// <summary>Gets the targets that others imply.</summary>
    public required ImmutableArray<ImplicationDocument> Implied { get; init; }

    /// <summary>Gets the scored targets, in the order of the model.</summary>
    public required ImmutableArray<AuditTargetDocument> Targets { get; init; }

    /// <summary>Gets the levers and parameters that no target sees.</summary>
    public required ImmutableArray<UnseenDocument> Unseen { get; init; }

    /// <summary>Gets the number of pairs that were tested.</summary>
    public required int TestedPairs { get; init; }

    /// <summary>Gets the pairs that are met together less often than independent ones.</summary>
    public required ImmutableArray<PairDocument> Pulls { get; init; }

    /// <summary>Gets the pairs that are news of the same.</summary>
    public required ImmutableArray<PairDocument> Twins { get; init; }

    /// <summary>Gets what a reader should know before using the numbers.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    internal static AuditBody Of(AuditOutcome audit, string language) => new()
    {
        Model = audit.Model,
        Revision = audit.Revision,
        Scenario = audit.Scenario,
        AsOf = audit.AsOf?.ToString(),
        Paths = audit.Run?.Paths ?? 0,
        Seed = audit.Run?.Seed,
        Design = audit.Run?.Design.Name(),
        Level = audit.Run?.Level,
        RangePaths = audit.RangePaths,
        Middle = AuditOutcome.Middle,
        Partial = audit.Partial,
        Conflicts = [.. audit.Conflicts.Select(conflict => ConflictDocument.Of(conflict, language))],
        Implied = [.. audit.Implications.Select(ImplicationDocument.Of)],
        Targets = [.. audit.Targets.Select(target => AuditTargetDocument.Of(target, language))],
        Unseen = [.. audit.Unseen.Select(unseen => UnseenDocument.Of(unseen, language))],
        TestedPairs = audit.TestedPairs,
        Pulls = [.. audit.Pulls.Select(PairDocument.Of)],
        Twins = [.. audit.Twins.Select(PairDocument.Of)],
        Warnings = [.. audit.Warnings.Select(warning => warning.In(language))],
    };
}
