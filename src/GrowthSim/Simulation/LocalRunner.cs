using System.Runtime.ExceptionServices;
using GrowthSim.Compilation;

namespace GrowthSim.Simulation;

/// <summary>Runs a plan on threads of this process: the reference that a cluster must equal bit for bit.</summary>
public static class LocalRunner
{
    /// <summary>Runs a plan to its last path, however many fail.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="paths">The number of paths; 1 to <see cref="RunPlan.MaximumPaths"/>.</param>
    /// <param name="threads">The number of threads; it changes no bit of the result.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>What all paths add up to.</returns>
    public static BlockResult Run(RunPlan plan, long paths, int threads, CancellationToken cancellationToken) =>
        Run(PreparedPlan.Create(plan, yieldPoint: YieldPoint.Of(cancellationToken)), paths, threads, cancellationToken);

    /// <inheritdoc cref="Run(RunPlan, long, int, CancellationToken)"/>
    public static BlockResult Run(PreparedPlan plan, long paths, int threads, CancellationToken cancellationToken)
    {
        RunLedger ledger = new(plan, paths, maxFailures: 1);
        Advance(ledger, threads, null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return ledger.Merged();
    }

    /// <summary>Simulates what is left of a run: to its last path, until a rule ends it, or until it is cancelled; <see cref="RunLedger.Merged"/> then is what is known so far.</summary>
    /// <param name="ledger">The ledger of the run. It may be opened anew, and advanced further, from what it is after a cancellation.</param>
    /// <param name="threads">The number of threads; it changes no bit of the result.</param>
    /// <param name="progress">Is told after each merged block, on one thread at a time; may look at the ledger as long as it runs. Null for nothing.</param>
    /// <param name="cancellationToken">Ends the simulation within a block.</param>
    /// <returns>Whether nothing is left to do.</returns>
    public static bool Advance(RunLedger ledger, int threads, Action<RunLedger>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        YieldPoint yieldPoint = YieldPoint.Of(cancellationToken);
        int workers = (int)Math.Clamp(ledger.Untaken + 1, 1, threads);
        object gate = new();
        ExceptionDispatchInfo? failure = null;

        void Work()
        {
            try
            {
                using Simulator simulator = new(ledger.Prepared, yieldPoint);
                while (TryTake(out BlockRange range))
                {
                    RangeResult result;
                    try
                    {
                        result = RangeResult.From(simulator.Simulate(range.First, range.LastPaths, yieldPoint));
                    }
                    catch
                    {
                        lock (gate)
                        {
                            ledger.Return(range);
                        }

                        throw;
                    }

                    lock (gate)
                    {
                        ledger.Accept(range, result);
                        progress?.Invoke(ledger);
                        Monitor.PulseAll(gate);
                    }
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                Wake(null);
            }
            catch (Exception exception)
            {
                Wake(ExceptionDispatchInfo.Capture(exception));
            }
        }

        // Where as many blocks wait for one that is out as there may be, its thread brings it.
        bool TryTake(out BlockRange range)
        {
            lock (gate)
            {
                while (true)
                {
                    range = default;
                    if (failure is not null || cancellationToken.IsCancellationRequested || ledger.IsComplete)
                    {
                        return false;
                    }

                    if (ledger.TryTake(1, 2 * workers, out range))
                    {
                        return true;
                    }

                    Monitor.Wait(gate);
                }
            }
        }

        void Wake(ExceptionDispatchInfo? why)
        {
            lock (gate)
            {
                failure ??= why;
                Monitor.PulseAll(gate);
            }
        }

        Thread[] others = [.. Enumerable.Range(1, workers - 1).Select(worker => new Thread(Work) { Name = $"LocalRunner {worker}" })];
        Array.ForEach(others, thread => thread.Start());
        Work();
        Array.ForEach(others, thread => thread.Join());
        failure?.Throw();
        return ledger.IsComplete;
    }
}
