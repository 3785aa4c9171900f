using System.Collections.Immutable;

namespace GrowthSim.Analysis.Audit;

/// <summary>What some of the targets of a conflict imply of a quantity.</summary>
/// <param name="Targets">The targets' identifiers, in the order of the model.</param>
/// <param name="Implied">Between which values it then lies.</param>
public sealed record ConflictSide(ImmutableArray<string> Targets, ValueBounds Implied);
