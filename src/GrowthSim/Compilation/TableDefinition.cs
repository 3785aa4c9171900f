using GrowthSim.Compilation.Factors;
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

    /// <summary>Gets what it counts by the factors of the plan, whose columns its tables are then handed.</summary>
    internal virtual FactorUses Factors => FactorUses.None;

    /// <summary>Returns how many counts a table of a plan has.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="bins">How its factors are cut; null where that is not known yet, for the most that there may be.</param>
    internal virtual long Counts(CompiledKernel kernel, FactorBins? bins) => Counts(kernel.Targets.Length);

    /// <summary>Returns an empty table of a plan.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="bins">How its factors are cut; null where it counts without.</param>
    internal virtual CountTable Create(CompiledKernel kernel, FactorBins? bins) => Create(kernel.Targets.Length);
}
