using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>A target that others imply.</summary>
internal sealed record ImplicationDocument(string Target, ImmutableArray<string> By, string Basis, RangeDocument? Implied)
{
    public static ImplicationDocument Of(TargetImplication implication) => new(implication.Target, implication.By, AuditNames.Of(implication.Basis), RangeDocument.Of(implication.Implied));
}
