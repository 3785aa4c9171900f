using GrowthSim.Grains.Diagnostics;
using GrowthSim.Grains.Placement;
using GrowthSim.Language;
using GrowthSim.Simulation;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Compute;

/// <summary>Owns nothing that lasts: hands blocks to the silo's threads.</summary>
[OnSiloPlacement, Reentrant, GrainType("worker")]
internal sealed class SiloWorkerGrain(ComputePool pool, PlanCache plans, TimeProvider time) : Grain, ISiloWorkerGrain
{
    public async Task<WorkerReady> Prepare(FrozenPlan plan)
    {
        Checked<CompiledPlan> compiled = await plans.Get(plan);
        return new WorkerReady(pool.Threads, compiled.Value?.Plan.Id ?? "", compiled.Errors);
    }

    public async Task<BlockAnswer> Simulate(string plan, string run, long block, int paths, CancellationToken cancellationToken)
    {
        if (plans.Find(plan, inUse: true) is not CompiledPlan compiled)
        {
            return BlockAnswer.PlanMissing;
        }

        try
        {
            BlockResult result = await pool.Run(run, thread => Simulate(thread.SimulatorFor(compiled), block, paths, cancellationToken), cancellationToken);
            return BlockAnswer.Of(result);
        }
#pragma warning disable CA1031 // The edge of the kernel: the same block would fail on every silo, so the failure is an answer.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return BlockAnswer.Of(null, $"Block {block}: {failure.Message}");
        }
    }

    private BlockResult Simulate(Simulator simulator, long block, int paths, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        BlockResult result = simulator.Simulate(block, paths, cancellationToken);
        RunInstruments.Simulated(result.Paths, time.GetElapsedTime(start));
        return result;
    }

    public Task Release(string plan)
    {
        plans.Release(plan);
        return Task.CompletedTask;
    }
}
