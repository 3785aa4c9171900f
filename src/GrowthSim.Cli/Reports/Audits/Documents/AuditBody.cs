using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;
using GrowthSim.Randomness;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>All that an audit says. Without a run <c>paths</c> is 0, and what only a run has is null or empty.</summary>
internal sealed record AuditBody
{
    public required string Model { get; init; }

    public required string Revision { get; init; }

    public required string Scenario { get; init; }

    public required string? AsOf { get; init; }

    public required long Paths { get; init; }

    public required ulong? Seed { get; init; }

    public required string? Design { get; init; }

    public required double? Level { get; init; }

    public required int RangePaths { get; init; }

    public required double Middle { get; init; }

    public required bool Partial { get; init; }

    public required ImmutableArray<ConflictDocument> Conflicts { get; init; }

    public required ImmutableArray<ImplicationDocument> Implied { get; init; }

    public required ImmutableArray<AuditTargetDocument> Targets { get; init; }

    public required ImmutableArray<UnseenDocument> Unseen { get; init; }

    public required int TestedPairs { get; init; }

    public required ImmutableArray<PairDocument> Pulls { get; init; }

    public required ImmutableArray<PairDocument> Twins { get; init; }

    public required ImmutableArray<string> Warnings { get; init; }

    public static AuditBody Of(AuditOutcome audit, string language) => new()
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
