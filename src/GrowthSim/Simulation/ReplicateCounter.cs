using GrowthSim.Compilation;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation;

/// <summary>Counts the hits of each whole replicate of a block: of the conditions, then of all targets and of the groups together, then of at least 0, 1, … targets.</summary>
internal sealed class ReplicateCounter
{
    private readonly long[] _before;
    private long _pathsBefore;

    /// <summary>Prepares to count.</summary>
    /// <param name="kernel">The kernel, for its conditions, groups and targets.</param>
    public ReplicateCounter(CompiledKernel kernel) => _before = new long[EventsOf(kernel)];

    /// <summary>Returns the number of events that are counted by replicate.</summary>
    public static int EventsOf(CompiledKernel kernel) => kernel.Conditions + kernel.Groups.Length + 1 + kernel.Targets.Length + 1;

    /// <summary>Starts a block.</summary>
    public void Begin()
    {
        Array.Clear(_before);
        _pathsBefore = 0;
    }

    /// <summary>Ends a replicate: counts what was added to the block's hits since the one before.</summary>
    /// <param name="result">The block's result.</param>
    /// <param name="valid">The block's valid paths so far, each as many times as it counts.</param>
    public void End(BlockResult result, long valid)
    {
        long paths = valid - _pathsBefore;
        _pathsBefore = valid;
        result.Replicates.Count(paths);
        int place = 0;
        foreach (long hits in result.Conditions.Hits)
        {
            Count(place++, hits, paths, result.Replicates);
        }

        foreach (long hits in result.Together.Hits)
        {
            Count(place++, hits, paths, result.Replicates);
        }

        long atLeast = 0;
        for (int targets = result.Ladder.Paths.Length - 1; targets >= 0; targets--)
        {
            atLeast += result.Ladder.Paths[targets];
            Count(place + targets, atLeast, paths, result.Replicates);
        }
    }

    private void Count(int place, long hits, long paths, ReplicateCounts counts)
    {
        counts.Count(place, hits - _before[place], paths);
        _before[place] = hits;
    }
}
