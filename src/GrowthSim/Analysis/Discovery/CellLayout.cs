using System.Collections.Immutable;
using GrowthSim.Analysis.Information;

namespace GrowthSim.Analysis.Discovery;

/// <summary>What <see cref="CellTable"/> keeps.</summary>
/// <param name="Target">The identifier of the target; empty where the run has none.</param>
/// <param name="Place">Its place in the plan.</param>
/// <param name="Factors">The factors behind it.</param>
internal sealed record CellLayout(string Target, int Place, ImmutableArray<CutFactor> Factors)
{
    /// <summary>Returns whether the numbers fit to each other.</summary>
    public bool IsConsistent() =>
        Target is not null && Place >= 0 && !Factors.IsDefault
        && Factors.All(factor => factor is { Name: not null, Bins: CellTable.Cells, Edges.IsDefault: false } && factor.Edges.Length is 0 or CellTable.Cells - 1);
}
