using System.Collections.Immutable;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Compilation;

/// <summary>A table that an analysis wants counted with a run, and reads its answers from.</summary>
/// <typeparam name="TTable">The table.</typeparam>
/// <param name="Name">Its name in orders; part of the plan's identity.</param>
public abstract record TableDefinition<TTable>(string Name) : TableDefinition(Name)
    where TTable : CountTable
{
    /// <inheritdoc/>
    public abstract override TTable Create(int targets);

    /// <summary>Returns a table of what was counted elsewhere, such as on a cluster.</summary>
    /// <param name="targets">The number of scored targets of the plan.</param>
    /// <param name="counts">The counts, as <see cref="CountTable.Counts"/> gave them.</param>
    /// <param name="layout">What <see cref="CountTable.Layout"/> gave; null where it gave nothing.</param>
    /// <exception cref="InvalidDataException">They are not those of such a table.</exception>
    public TTable Read(int targets, ImmutableArray<ImmutableArray<long>> counts, string? layout = null)
    {
        TTable table = layout is null ? Create(targets) : Create(layout);
        table.Fill(counts);
        return table;
    }

    /// <summary>Returns an empty table that is laid out as another.</summary>
    /// <param name="layout">What <see cref="CountTable.Layout"/> gave.</param>
    /// <exception cref="InvalidDataException">It is not the layout of such a table.</exception>
    protected virtual TTable Create(string layout) => throw new InvalidDataException($"The table '{Name}' has no layout.");
}
