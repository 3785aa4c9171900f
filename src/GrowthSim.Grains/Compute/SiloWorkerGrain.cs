using GrowthSim.Compilation;
using GrowthSim.Grains.Diagnostics;
using GrowthSim.Grains.Placement;
using GrowthSim.Language;
using GrowthSim.Simulation;
using Orleans.Concurrency;

namespace GrowthSim.Grains.Compute;

/// <summary>Owns nothing that lasts: hands ranges of blocks to the silo's threads.</summary>
[OnSiloPlacement, Reentrant, GrainType("worker")]
internal sealed class SiloWorkerGrain(ComputePool pool, PlanCache plans, TimeProvider time) : Grain, ISiloWorkerGrain
{
    /// <summary>How long a thread is kept from other runs.</summary>
    private static readonly TimeSpan LongestRange = TimeSpan.FromMilliseconds(250);

    public Task<WorkerReady> Prepare(FrozenPlan plan) => PrepareUntil(plan, CancellationToken.None);

    public async Task<WorkerReady> PrepareUntil(FrozenPlan plan, CancellationToken cancellationToken)
    {
        Checked<CompiledPlan> compiled = await plans.Prepare(plan, inUse: true, cancellationToken);
        return new WorkerReady(pool.Threads, compiled.Value?.Plan.Plan.Id ?? "", compiled.Errors);
    }

    public async Task<RangeAnswer> Simulate(string plan, string run, BlockRange range, CancellationToken cancellationToken)
    {
        if (plans.Find(plan, inUse: true) is not CompiledPlan compiled)
        {
            return RangeAnswer.PlanMissing;
        }

        try
        {
            return await pool.Run(run, thread => Simulate(compiled, range, thread), cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the kernel: the same blocks would fail on every silo, so the failure is an answer.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return RangeAnswer.Of($"Blocks {range.First} to {range.First + range.Blocks - 1}: {failure.Message}");
        }
    }

    private RangeAnswer Simulate(CompiledPlan compiled, BlockRange range, ComputeThread thread)
    {
        Simulator simulator = compiled.Rent(thread);
        try
        {
            return Simulate(simulator, range, thread);
        }
        finally
        {
            compiled.Return(simulator);
        }
    }

    private RangeAnswer Simulate(Simulator simulator, BlockRange range, ComputeThread thread)
    {
        long start = time.GetTimestamp();
        TimeSpan stoodStill = thread.StoodStill;
        long paths = 0;
        RangeResult? result = null;
        for (int block = 0; block < range.Blocks; block++)
        {
            BlockResult next = simulator.Simulate(range.First + block, block == range.Blocks - 1 ? range.LastPaths : RunPlan.BlockSize, thread);
            bool failed = next.FailedPaths > 0;
            paths += next.Paths;
            if (result is null)
            {
                result = RangeResult.From(next);
            }
            else
            {
                result.Append(next, thread);
                next.Return(thread);
            }

            if (failed || time.GetElapsedTime(start) >= LongestRange)
            {
                break;
            }
        }

        // What others' turns took is no measure of this silo's pace.
        TimeSpan elapsed = time.GetElapsedTime(start) - (thread.StoodStill - stoodStill);
        RunInstruments.Simulated(paths, elapsed);
        return RangeAnswer.Of(result!, elapsed);
    }

    public Task Release(string plan)
    {
        plans.Release(plan);
        return Task.CompletedTask;
    }
}
