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
    /// <exception cref="InvalidDataException">They are not those of such a table.</exception>
    public TTable Read(int targets, ImmutableArray<ImmutableArray<long>> counts)
    {
        TTable table = Create(targets);
        table.Fill(counts);
        return table;
    }
}
