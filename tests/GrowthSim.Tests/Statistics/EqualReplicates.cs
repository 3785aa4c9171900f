using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

/// <summary>Replicates of one size.</summary>
internal static class EqualReplicates
{
    /// <summary>Returns their sums.</summary>
    /// <param name="replicates">The number of replicates.</param>
    /// <param name="size">The number of paths of each.</param>
    /// <param name="hits">The sum of the hits.</param>
    /// <param name="hitSquares">The sum of the squared hits.</param>
    public static ReplicateSums Sums(long replicates, int size, long hits, long hitSquares) =>
        new(replicates, hits, hitSquares, replicates * size, replicates * size * size, hits * size);
}
