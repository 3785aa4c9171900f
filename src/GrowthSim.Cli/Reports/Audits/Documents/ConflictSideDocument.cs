using System.Collections.Immutable;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>What some targets of a conflict imply.</summary>
internal sealed record ConflictSideDocument(ImmutableArray<string> Targets, RangeDocument? Implied);
