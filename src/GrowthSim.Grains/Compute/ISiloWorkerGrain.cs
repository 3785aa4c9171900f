using GrowthSim.Simulation;
using Orleans.CodeGeneration;

namespace GrowthSim.Grains.Compute;

/// <summary>The worker of one silo. An outstanding call is the lease of a range of blocks.</summary>
[Alias("growthsim.ISiloWorkerGrain"), Version(2)]
internal interface ISiloWorkerGrain : IGrainWithStringKey
{
    /// <summary>As <see cref="PrepareUntil"/>, for silos of the version before.</summary>
    [Alias("Prepare"), ResponseTimeout("00:02:00")]
    Task<WorkerReady> Prepare(FrozenPlan plan);

    /// <summary>Compiles and prepares a plan, where that is not done yet, and says how many threads simulate.</summary>
    /// <param name="plan">The plan; rare events that are not in it are searched for, which may take minutes.</param>
    /// <param name="cancellationToken">Stops the preparation, where no other run waits for it.</param>
    [Alias("PrepareUntil"), ResponseTimeout("00:10:00")]
    Task<WorkerReady> PrepareUntil(FrozenPlan plan, CancellationToken cancellationToken);

    /// <summary>Simulates blocks. One with many rare events may take many minutes where other runs have their turns; a silo that is lost ends the call at once.</summary>
    /// <param name="plan">The digest of a plan that was prepared.</param>
    /// <param name="run">The run, for its turn among the runs of the silo.</param>
    /// <param name="range">The blocks.</param>
    /// <param name="cancellationToken">Stops the simulation.</param>
    /// <returns>The first of the blocks, at least one: a silo that turns out to be slow does not keep the others waiting, and a block on which paths failed ends its range.</returns>
    [Alias("SimulateRange"), ResponseTimeout("01:00:00")]
    Task<RangeAnswer> Simulate(string plan, string run, BlockRange range, CancellationToken cancellationToken);

    /// <summary>Gives back the memory kept for a plan.</summary>
    [Alias("Release")]
    Task Release(string plan);
}
