using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Compute;

/// <summary>The worker of one silo. An outstanding call is the lease of a range of blocks.</summary>
[Alias("growthsim.ISiloWorkerGrain"), Version(1)]
internal interface ISiloWorkerGrain : IGrainWithStringKey
{
    /// <summary>Compiles a plan, where it is not there yet, and says how many threads simulate.</summary>
    [Alias("Prepare"), ResponseTimeout("00:02:00")]
    Task<WorkerReady> Prepare(FrozenPlan plan);

    /// <summary>Simulates blocks.</summary>
    /// <param name="plan">The digest of a plan that was prepared.</param>
    /// <param name="run">The run, for its turn among the runs of the silo.</param>
    /// <param name="range">The blocks.</param>
    /// <param name="cancellationToken">Stops the simulation.</param>
    /// <returns>The first of the blocks, at least one: a silo that turns out to be slow does not keep the others waiting, and a block on which paths failed ends its range.</returns>
    [Alias("SimulateRange"), ResponseTimeout("00:10:00")]
    Task<RangeAnswer> Simulate(string plan, string run, WorkRange range, CancellationToken cancellationToken);

    /// <summary>Gives back the memory kept for a plan.</summary>
    [Alias("Release")]
    Task Release(string plan);
}
