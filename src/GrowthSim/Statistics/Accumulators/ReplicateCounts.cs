namespace GrowthSim.Statistics.Accumulators;

/// <summary>The hits of events in whole replicates, their squares, and their products with the replicates' paths: what the spread between replicates is read from.</summary>
internal sealed class ReplicateCounts : Accumulator
{
    private readonly long[] _replicates;
    private readonly long[] _hits;
    private readonly long[] _squares;
    private readonly long[] _products;

    /// <summary>Creates the counts.</summary>
    /// <param name="events">The number of events; 0 for a design without replicates.</param>
    public ReplicateCounts(int events)
        : this(new long[3], new long[events], new long[events], new long[events])
    {
    }

    private ReplicateCounts(long[] replicates, long[] hits, long[] squares, long[] products)
        : base([replicates, hits, squares, products], []) => (_replicates, _hits, _squares, _products) = (replicates, hits, squares, products);

    /// <summary>Gets the number of whole replicates.</summary>
    public long Replicates => _replicates[0];

    /// <summary>Gets the number of their paths that did not fail.</summary>
    public long Paths => _replicates[1];

    /// <summary>Counts a whole replicate.</summary>
    /// <param name="paths">Its paths that did not fail.</param>
    public void Count(long paths)
    {
        _replicates[0]++;
        _replicates[1] += paths;
        _replicates[2] += paths * paths;
    }

    /// <summary>Counts an event in a whole replicate.</summary>
    /// <param name="number">The event.</param>
    /// <param name="hits">On how many paths it happened.</param>
    /// <param name="paths">The replicate's paths that did not fail.</param>
    public void Count(int number, long hits, long paths)
    {
        _hits[number] += hits;
        _squares[number] += hits * hits;
        _products[number] += hits * paths;
    }

    /// <summary>Returns on how many paths of whole replicates an event happened.</summary>
    public long HitsOf(int number) => _hits[number];

    /// <summary>Returns what the replicates say about an event.</summary>
    public ReplicateSums Of(int number) => new(_replicates[0], _hits[number], _squares[number], _replicates[1], _replicates[2], _products[number]);
}
