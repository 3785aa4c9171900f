namespace GrowthSim.Grains.Compute;

/// <summary>Stops the compute threads as the first thing when a silo stops: a search that takes minutes would keep it, and what is under way is made again elsewhere or at the next start.</summary>
internal sealed class ComputePoolStop(ComputePool pool) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(ComputePoolStop), ServiceLifecycleStage.Last, _ => Task.CompletedTask, Stop);

    private Task Stop(CancellationToken cancellationToken)
    {
        pool.Stop();
        return Task.CompletedTask;
    }
}
