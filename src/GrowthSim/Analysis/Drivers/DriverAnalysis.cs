using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What drives each target of a run: a pure function of what <see cref="BinTable"/> counted.</summary>
/// <param name="EffectivePaths">The number of paths that were counted by bins, about a quarter of those of the run; where paths have weights, the number of independent ones that say as much.</param>
/// <param name="Targets">The scored targets, in the order of the plan.</param>
public sealed record DriverAnalysis(double EffectivePaths, ImmutableArray<TargetDrivers> Targets)
{
    /// <summary>Reads a table.</summary>
    /// <param name="table">What was counted.</param>
    /// <param name="level">The confidence level of the intervals, which are those of independent paths; between 0 and 1, both excluded.</param>
    public static DriverAnalysis From(BinTable table, double level)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DriverReader(table, level).Read();
    }
}
