using System.Collections.Immutable;
using GrowthSim.Compilation.Factors;

namespace GrowthSim.Analysis.Information;

/// <summary>A factor as it is cut.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bins">The number of its bins.</param>
/// <param name="Edges">The values of the parameter that it draws where each bin but the first begins; empty where it draws none.</param>
internal sealed record CutFactor(string Name, int Bins, ImmutableArray<double> Edges)
{
    /// <summary>Returns a factor as a binning cuts it.</summary>
    public static CutFactor Of(FactorColumns columns, FactorBinning binning)
    {
        Factor factor = columns.Factors[binning.Factor];
        return new CutFactor(factor.Name, binning.Bins, factor.ValueAt is Func<double, double> valueAt ? [.. binning.Edges.Select(edge => valueAt(edge))] : []);
    }
}
