using System.Collections.Immutable;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>What some targets of a conflict imply.</summary>
/// <param name="Targets">The identifiers of the targets.</param>
/// <param name="Implied">Between which values they imply that it lies; null for anything.</param>
public sealed record ConflictSideDocument(ImmutableArray<string> Targets, RangeDocument? Implied);
