using System.Diagnostics.Metrics;
using GrowthSim.Grains.Diagnostics;
using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Compute;

/// <summary>The dedicated threads on which a silo simulates. Each run has a queue, and the queues take turns: a long run does not delay a short one.</summary>
/// <remarks>Grain turns run on the .NET thread pool; a kernel there makes every other call of the silo wait (measured: 0.2–0.7 s against 8 ms).</remarks>
internal sealed class ComputePool : IDisposable
{
    // A monitor and not a Lock: the threads wait on it.
    private readonly object _waking = new();
    private readonly LinkedList<ComputeQueue> _queues = [];
    private readonly ComputeThread[] _threads;
    private readonly Meter _meter = new(RunInstruments.MeterName);
    private bool _stopped;

    public ComputePool(IOptions<ComputePoolOptions> options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Value.Threads, 1);
        _threads = [.. Enumerable.Range(0, options.Value.Threads).Select(number => new ComputeThread(this, number, options.Value.Nice))];
        foreach (ComputeThread thread in _threads)
        {
            thread.Start();
        }

        _meter.CreateObservableGauge("growthsim.compute.waiting", () => Waiting, "{item}", "Work that waits for a thread of this silo.");
        _meter.CreateObservableGauge("growthsim.compute.threads", () => Threads, "{thread}", "Threads of this silo that simulate.");
    }

    /// <summary>Gets the number of threads.</summary>
    public int Threads => _threads.Length;

    private int Waiting
    {
        get
        {
            lock (_waking)
            {
                return _queues.Sum(queue => queue.Items.Count);
            }
        }
    }

    /// <summary>Runs work on one of the threads.</summary>
    /// <param name="queue">The queue, such as the run's identity.</param>
    /// <param name="work">The work; it is given the thread, for the simulators that it keeps.</param>
    /// <param name="cancellationToken">Cancels the work, also while it waits.</param>
    public Task<T> Run<T>(string queue, Func<ComputeThread, T> work, CancellationToken cancellationToken)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(queue, Item);
        return done.Task;

        void Item(ComputeThread? thread)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                done.TrySetResult(work(thread ?? throw new OperationCanceledException("The silo stops.")));
            }
            catch (OperationCanceledException cancelled)
            {
                done.TrySetCanceled(cancelled.CancellationToken);
            }
#pragma warning disable CA1031 // The edge of a thread: whatever it was belongs to the caller.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                done.TrySetException(failure);
            }
        }
    }

    /// <summary>Lets each thread dispose the simulators of plans that were released.</summary>
    public void Sweep()
    {
        lock (_waking)
        {
            foreach (ComputeThread thread in _threads)
            {
                thread.ShouldSweep = true;
            }

            Monitor.PulseAll(_waking);
        }
    }

    public void Dispose()
    {
        // Outside the lock, which a gauge that is being read waits for.
        _meter.Dispose();
        LinkedList<ComputeQueue> left;
        lock (_waking)
        {
            if (_stopped)
            {
                return;
            }

            _stopped = true;
            left = new LinkedList<ComputeQueue>(_queues);
            _queues.Clear();
            Monitor.PulseAll(_waking);
        }

        foreach (Action<ComputeThread?> item in left.SelectMany(queue => queue.Items))
        {
            item(null);
        }

        foreach (ComputeThread thread in _threads)
        {
            thread.Join();
        }
    }

    /// <summary>Waits for the next work in turn; null where the thread was woken to sweep.</summary>
    /// <returns>False where the pool has stopped.</returns>
    internal bool TryNext(ComputeThread thread, out Action<ComputeThread?>? item)
    {
        item = null;
        lock (_waking)
        {
            while (!_stopped && _queues.Count == 0 && !thread.ShouldSweep)
            {
                Monitor.Wait(_waking);
            }

            if (!_stopped && _queues.First is { Value: ComputeQueue queue })
            {
                item = queue.Items.Dequeue();
                _queues.RemoveFirst();
                if (queue.Items.Count > 0)
                {
                    _queues.AddLast(queue);
                }
            }

            return !_stopped;
        }
    }

    private void Add(string name, Action<ComputeThread?> item)
    {
        lock (_waking)
        {
            if (!_stopped)
            {
                ComputeQueue? queue = _queues.FirstOrDefault(queue => queue.Name == name);
                if (queue is null)
                {
                    queue = new ComputeQueue(name);
                    _queues.AddLast(queue);
                }

                queue.Items.Enqueue(item);
                Monitor.Pulse(_waking);
                return;
            }
        }

        item(null);
    }
}
