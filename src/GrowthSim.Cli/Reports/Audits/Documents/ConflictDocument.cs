using System.Collections.Immutable;
using GrowthSim.Analysis.Audit;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>Targets that conflict.</summary>
internal sealed record ConflictDocument(
    string Kind,
    string Reading,
    string Basis,
    ImmutableArray<string> Targets,
    string? Variable,
    int? Year,
    string? Name,
    string Unit,
    string UnitName,
    ImmutableArray<ConflictSideDocument> Sides,
    RangeDocument? Left,
    ImmutableArray<string> Strict)
{
    public static ConflictDocument Of(TargetConflict conflict, string language) => new(
        AuditNames.Of(conflict.Kind),
        AuditNames.Of(conflict.Reading),
        AuditNames.Of(conflict.Basis),
        conflict.Targets,
        conflict.Variable,
        conflict.Year,
        conflict.Title?.In(language),
        conflict.Unit,
        conflict.UnitName.In(language),
        [.. conflict.Sides.Select(side => new ConflictSideDocument(side.Targets, RangeDocument.Of(side.Implied)))],
        RangeDocument.Of(conflict.Left),
        conflict.Strict);
}
