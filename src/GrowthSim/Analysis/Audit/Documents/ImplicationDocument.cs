using System.Collections.Immutable;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>A target that others imply.</summary>
/// <param name="Target">The identifier of the target.</param>
/// <param name="By">The identifiers of those that imply it.</param>
/// <param name="Basis">What is assumed of quantities that no target states: <c>anything</c> or <c>middle</c>.</param>
/// <param name="Implied">Between which values its measure then lies.</param>
public sealed record ImplicationDocument(string Target, ImmutableArray<string> By, string Basis, RangeDocument? Implied)
{
    internal static ImplicationDocument Of(TargetImplication implication) => new(implication.Target, implication.By, AuditNames.Of(implication.Basis), RangeDocument.Of(implication.Implied));
}
