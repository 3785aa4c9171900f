namespace GrowthSim.Simulation;

/// <summary>Counts the hits of each whole replicate of a block, and their squares: what the spread between replicates is read from.</summary>
internal sealed class ReplicateCounter
{
    private readonly long[] _before;

    /// <summary>Prepares to count.</summary>
    /// <param name="result">A result of the plan.</param>
    public ReplicateCounter(BlockResult result) => _before = new long[result.ReplicateHits.Length];

    /// <summary>Starts a block.</summary>
    public void Begin() => Array.Clear(_before);

    /// <summary>Ends a replicate: counts what was added to the block's hits since the one before.</summary>
    /// <param name="result">The block's result.</param>
    public void End(BlockResult result)
    {
        int place = 0;
        result.Replicates++;
        foreach (long hits in result.Hits)
        {
            Count(place++, hits, result);
        }

        foreach (long hits in result.JointHits)
        {
            Count(place++, hits, result);
        }

        long atLeast = 0;
        for (int targets = result.TargetsMet.Length - 1; targets >= 0; targets--)
        {
            atLeast += result.TargetsMet[targets];
            Count(place + targets, atLeast, result);
        }
    }

    private void Count(int place, long hits, BlockResult result)
    {
        long added = hits - _before[place];
        _before[place] = hits;
        result.ReplicateHits[place] += added;
        result.ReplicateSquares[place] += added * added;
    }
}
