using System.Collections.Immutable;
using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Runs;

/// <summary>A shard of the run index.</summary>
[GrainType("run-index")]
internal sealed class RunIndex([PersistentState("index", GrainStore.Name)] IPersistentState<RunIndexState> index) : Grain, IRunIndex
{
    /// <summary>The number of shards: so many runs may begin or end at a time without waiting for each other's write.</summary>
    public const int Shards = 32;

    /// <summary>Returns the shard of a run.</summary>
    public static IRunIndex Of(string run, IGrainFactory grains)
    {
        // FNV-1a: the same shard on every silo and after every restart.
        uint hash = run.Aggregate(2_166_136_261u, (hash, letter) => unchecked((hash ^ letter) * 16_777_619));
        return grains.GetGrain<IRunIndex>(hash % Shards);
    }

    public async Task Note(string run)
    {
        if (index.State.Runs.Add(run))
        {
            await Write(() => index.State.Runs.Remove(run));
        }
    }

    public async Task Forget(string run)
    {
        if (index.State.Runs.Remove(run))
        {
            await Write(() => index.State.Runs.Add(run));
        }
    }

    public Task<ImmutableArray<string>> Runs() => Task.FromResult<ImmutableArray<string>>([.. index.State.Runs]);

    // What could not be written must not be remembered either: the caller tries again.
    private async Task Write(Func<bool> undo)
    {
        try
        {
            await index.WriteStateAsync();
        }
        catch
        {
            undo();
            throw;
        }
    }
}
