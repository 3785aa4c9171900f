namespace GrowthSim.Statistics.Accumulators;

/// <summary>How many paths met exactly so many targets, and how many antithetic pairs did by their lesser and by their better path.</summary>
internal sealed class LadderCounts : Accumulator
{
    public LadderCounts(int targets)
        : this(new long[targets + 1], new long[targets + 1], new long[targets + 1])
    {
    }

    private LadderCounts(long[] paths, long[] pairs, long[] best)
        : base([paths, pairs, best], []) => (Paths, Pairs, PairsByBest) = (paths, pairs, best);

    /// <summary>Gets the number of paths that met exactly so many targets.</summary>
    public long[] Paths { get; }

    /// <summary>Gets the number of pairs whose lesser path met exactly so many targets.</summary>
    public long[] Pairs { get; }

    /// <summary>Gets the number of pairs whose better path met exactly so many targets.</summary>
    public long[] PairsByBest { get; }

    /// <summary>Counts a pair of paths by the targets that each met; below 0 for one that does not count.</summary>
    public void Count(int first, int second)
    {
        if (first >= 0)
        {
            Paths[first]++;
        }

        if (second >= 0)
        {
            Paths[second]++;
        }

        if (first >= 0 && second >= 0)
        {
            Pairs[Math.Min(first, second)]++;
            PairsByBest[Math.Max(first, second)]++;
        }
    }

    /// <summary>Counts a path so many times by the targets that it met.</summary>
    public void Count(int met, long times) => Paths[met] += times;
}
