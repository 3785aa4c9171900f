using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Compilation;

/// <summary>A table that an analysis wants counted with a run.</summary>
/// <param name="Name">Its name in orders; part of the plan's identity.</param>
public abstract record TableDefinition(string Name)
{
    /// <summary>Returns how many counts a table has.</summary>
    /// <param name="targets">The number of scored targets of the plan.</param>
    public abstract long Counts(int targets);

    /// <summary>Returns an empty table.</summary>
    /// <param name="targets">The number of scored targets of the plan.</param>
    public abstract CountTable Create(int targets);
}
