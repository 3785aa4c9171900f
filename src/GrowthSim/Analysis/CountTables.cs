using System.Collections.Immutable;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Information;
using GrowthSim.Compilation;
using GrowthSim.Language;

namespace GrowthSim.Analysis;

/// <summary>The tables that a run can be ordered with, by name.</summary>
public static class CountTables
{
    /// <summary>Gets all of them. To add one is to name its definition here.</summary>
    public static ImmutableArray<TableDefinition> All { get; } = [BinTable.Definition, CellTable.Definition, PairTable.Definition, PayoffTable.OfHits, PayoffTable.OfMeasures, ReplicateTable.Definition];

    /// <summary>Returns the tables of some names, each once and in the order of the names: the same tables make the same plan, however they are asked for.</summary>
    /// <param name="names">The names; those that no table has are left out, and <see cref="Problem"/> says which.</param>
    public static ImmutableArray<TableDefinition> Of(IEnumerable<string> names) =>
        [.. All.IntersectBy(names, table => table.Name).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>Returns what is wrong with the names of an order; null where each is that of a table.</summary>
    /// <param name="names">The names.</param>
    public static string? Problem(IEnumerable<string> names)
    {
        string[] known = [.. All.Select(table => table.Name)];
        return names.Except(known).FirstOrDefault() is not string unknown ? null
            : Spelling.Nearest(unknown, known) is string nearest ? $"There is no table {Wording.Quote(unknown)}. Did you mean '{nearest}'?"
            : $"There is no table {Wording.Quote(unknown)}. There {(known.Length == 1 ? "is" : "are")}: {string.Join(", ", known)}.";
    }
}
