namespace GrowthSim.Grains.Compute;

/// <summary>The worker of one silo. An outstanding call is the lease of a block.</summary>
[Alias("growthsim.ISiloWorkerGrain")]
internal interface ISiloWorkerGrain : IGrainWithStringKey
{
    /// <summary>Compiles a plan, where it is not there yet, and says how many threads simulate.</summary>
    [Alias("Prepare"), ResponseTimeout("00:02:00")]
    Task<WorkerReady> Prepare(FrozenPlan plan);

    /// <summary>Simulates one block.</summary>
    /// <param name="plan">The digest of a plan that was prepared.</param>
    /// <param name="run">The run, for its turn among the runs of the silo.</param>
    /// <param name="block">The block.</param>
    /// <param name="paths">The number of paths of the block.</param>
    /// <param name="cancellationToken">Stops the simulation.</param>
    [Alias("Simulate"), ResponseTimeout("00:10:00")]
    Task<BlockAnswer> Simulate(string plan, string run, long block, int paths, CancellationToken cancellationToken);

    /// <summary>Gives back the memory kept for a plan.</summary>
    [Alias("Release")]
    Task Release(string plan);
}
