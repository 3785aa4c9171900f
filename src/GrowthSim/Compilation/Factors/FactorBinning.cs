using System.Collections.Immutable;

namespace GrowthSim.Compilation.Factors;

/// <summary>How a factor is cut into bins: by a weighted sum of its scores, which is its one score where it has no other.</summary>
/// <param name="Factor">The number of the factor.</param>
/// <param name="Weights">The columns and their weights, of which the squares add up to 1.</param>
/// <param name="Edges">Where each bin but the first begins, in ascending order.</param>
internal sealed record FactorBinning(int Factor, ImmutableArray<(int Column, float Weight)> Weights, ImmutableArray<float> Edges)
{
    /// <summary>Gets the number of bins.</summary>
    public int Bins => Edges.Length + 1;
}
