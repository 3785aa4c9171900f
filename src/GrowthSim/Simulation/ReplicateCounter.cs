namespace GrowthSim.Simulation;

/// <summary>Counts the hits of each whole replicate of a block, their squares and their products with the paths that count: what the spread between replicates is read from.</summary>
internal sealed class ReplicateCounter
{
    private readonly long[] _before;
    private long _pathsBefore;

    /// <summary>Prepares to count.</summary>
    /// <param name="replicated">The number of counts.</param>
    public ReplicateCounter(int replicated) => _before = new long[replicated];

    /// <summary>Starts a block.</summary>
    public void Begin()
    {
        Array.Clear(_before);
        _pathsBefore = 0;
    }

    /// <summary>Ends a replicate: counts what was added to the block's hits since the one before.</summary>
    /// <param name="result">The block's result.</param>
    public void End(BlockResult result)
    {
        long valid = result.Paths - result.FailedPaths;
        long paths = valid - _pathsBefore;
        _pathsBefore = valid;
        result.Replicates++;
        result.ReplicatePaths += paths;
        result.ReplicatePathSquares += paths * paths;
        int place = 0;
        foreach (long hits in result.Hits)
        {
            Count(place++, hits, paths, result);
        }

        foreach (long hits in result.JointHits)
        {
            Count(place++, hits, paths, result);
        }

        long atLeast = 0;
        for (int targets = result.TargetsMet.Length - 1; targets >= 0; targets--)
        {
            atLeast += result.TargetsMet[targets];
            Count(place + targets, atLeast, paths, result);
        }
    }

    private void Count(int place, long hits, long paths, BlockResult result)
    {
        long added = hits - _before[place];
        _before[place] = hits;
        result.ReplicateHits[place] += added;
        result.ReplicateSquares[place] += added * added;
        result.ReplicateProducts[place] += added * paths;
    }
}
