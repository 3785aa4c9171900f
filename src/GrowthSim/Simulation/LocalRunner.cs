using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>Runs a plan on threads of this process: the reference that a cluster must equal bit for bit.</summary>
public static class LocalRunner
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="paths">The number of paths; 1 to <see cref="RunPlan.MaximumPaths"/>.</param>
    /// <param name="threads">The number of threads; it changes no bit of the result.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>What all paths add up to.</returns>
    public static BlockResult Run(RunPlan plan, long paths, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paths, RunPlan.MaximumPaths);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        YieldPoint yieldPoint = YieldPoint.Of(cancellationToken);
        Preparation.Run(plan, null, yieldPoint);
        BlockResult merged = BlockResult.Empty(plan);
        long blocks = RunPlan.Blocks(paths);
        int workers = (int)Math.Min(threads, blocks);
        long next = -1;
        long turn = 0;
        object gate = new();
        Exception? failure = null;

        void Work()
        {
            try
            {
                using Simulator simulator = new(plan, yieldPoint);
                for (long block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
                {
                    BlockResult result = simulator.Simulate(block, RunPlan.PathsInBlock(block, paths), yieldPoint);
                    lock (gate)
                    {
                        while (turn != block && failure is null)
                        {
                            Monitor.Wait(gate);
                        }

                        if (failure is not null)
                        {
                            return;
                        }

                        merged.Add(result);
                        result.Return(plan);
                        turn++;
                        Monitor.PulseAll(gate);
                    }
                }
            }
            catch (Exception exception)
            {
                lock (gate)
                {
                    failure ??= exception;
                    Monitor.PulseAll(gate);
                }
            }
        }

        Thread[] others = [.. Enumerable.Range(1, workers - 1).Select(worker => new Thread(Work) { Name = $"LocalRunner {worker}" })];
        Array.ForEach(others, thread => thread.Start());
        Work();
        Array.ForEach(others, thread => thread.Join());
        return failure is null ? merged : throw Rethrown(failure);
    }

    private static Exception Rethrown(Exception failure)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return failure;
    }
}
