using System.Collections.Immutable;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>Targets that conflict.</summary>
/// <param name="Kind"><c>contradiction</c>, <c>knife_edge</c> or <c>out_of_reach</c>.</param>
/// <param name="Reading">What the targets are taken to ask for: <c>as_scored</c> or <c>as_written</c>.</param>
/// <param name="Basis">What is assumed of quantities that no target states: <c>anything</c> or <c>middle</c>.</param>
/// <param name="Targets">The identifiers of the targets.</param>
/// <param name="Variable">The variable in which they meet; null where no one shows it.</param>
/// <param name="Year">The year in which they meet there; null where there is none.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit for people.</param>
/// <param name="Sides">What one part of the targets implies of it, and the other.</param>
/// <param name="Left">What is left of it at a knife edge.</param>
/// <param name="Strict">The targets that ask for strictly more, or less.</param>
public sealed record ConflictDocument(
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
    internal static ConflictDocument Of(TargetConflict conflict, string language) => new(
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
