using System.Diagnostics.Metrics;
using GrowthSim.Grains.Diagnostics;
using Microsoft.Extensions.Options;

namespace GrowthSim.Grains.Compute;

/// <summary>The dedicated threads on which a silo simulates. Each run has a queue, and the queues share the threads alike, in turns of <see cref="ComputePoolOptions.Slice"/>: no run, however long its work, delays another for more than that.</summary>
/// <remarks>
/// Grain turns run on the .NET thread pool; a kernel there makes every other call of the silo wait (measured: 0.2–0.7 s against 8 ms). Work passes its <see cref="YieldPoint"/> every few milliseconds. Where
/// another queue waits and the slice is over, the thread stands still until it is its queue's turn again, and another thread computes: <see cref="Threads"/> do so at a time.
/// </remarks>
internal sealed class ComputePool : IDisposable
{
    private readonly Lock _changing = new();
    private readonly LinkedList<ComputeQueue> _queues = [];
    private readonly HashSet<ComputeThread> _threads = [];
    private readonly Stack<ComputeThread> _idle = [];
    private readonly ComputePoolOptions _options;
    private readonly TimeProvider _time;
    private readonly Meter _meter = new(RunInstruments.MeterName);
    private int _computing;
    private int _begun;
    private int _made;
    private volatile int _waiting;
    private volatile bool _stopped;

    public ComputePool(IOptions<ComputePoolOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxBegun, _options.Threads);
        _meter.CreateObservableGauge("growthsim.compute.waiting", () => _waiting, "{item}", "Work that waits for a turn on this silo, begun or not.");
        _meter.CreateObservableGauge("growthsim.compute.threads", () => Threads, "{thread}", "Threads of this silo that simulate at a time.");
    }

    /// <summary>Gets the number of threads that compute at a time.</summary>
    public int Threads => _options.Threads;

    /// <summary>Runs work on one of the threads.</summary>
    /// <param name="queue">The queue, such as the run's identity.</param>
    /// <param name="work">The work; every few milliseconds it passes the thread's yield point, and holds no lock there.</param>
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
                (thread ?? throw Stopping()).Cancellation = cancellationToken;
                done.TrySetResult(work(thread));
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

    /// <summary>Ends all work at its next yield point, and takes no more. To be called as soon as the silo begins to stop: what is under way is lost in any case.</summary>
    public void Stop()
    {
        List<Action<ComputeThread?>> left;
        lock (_changing)
        {
            if (_stopped)
            {
                return;
            }

            _stopped = true;
            left = [.. _queues.SelectMany(queue => queue.Items).Select(item => item.Work)];
            foreach (ComputeThread paused in _queues.SelectMany(queue => queue.Paused).Concat(_idle))
            {
                paused.Wake();
            }

            _queues.Clear();
            _idle.Clear();
            _waiting = 0;
        }

        foreach (Action<ComputeThread?> item in left)
        {
            item(null);
        }
    }

    public void Dispose()
    {
        _meter.Dispose();
        Stop();
        ComputeThread[] threads;
        lock (_changing)
        {
            threads = [.. _threads];
            _threads.Clear();
        }

        Array.ForEach(threads, thread => thread.Join());
    }

    /// <summary>Lets other queues have their turn, where the slice of the work on a thread is over.</summary>
    /// <exception cref="OperationCanceledException">The pool has stopped.</exception>
    internal void Pass(ComputeThread thread)
    {
        if (_stopped)
        {
            throw Stopping();
        }

        if (_waiting == 0 || _time.GetElapsedTime(thread.Since) < _options.Slice)
        {
            return;
        }

        lock (_changing)
        {
            thread.Since = _time.GetTimestamp();
            ComputeQueue own = QueueOf(thread.Queue);
            if (_stopped || Next() is not ComputeQueue next || next.Computing >= own.Computing)
            {
                // What waits has as many threads as this queue, or is of it: to change places would take a thread from who has the fewer.
                return;
            }

            own.Paused.Enqueue(thread);
            own.Computing--;
            _waiting++;
            _computing--;
            GiveTurns();
        }

        thread.StandStill(_time);
        if (_stopped)
        {
            throw Stopping();
        }
    }

    /// <summary>Notes that the work on a thread has ended.</summary>
    internal void End(ComputeThread thread)
    {
        lock (_changing)
        {
            _computing--;
            _begun--;
            ComputeQueue own = QueueOf(thread.Queue);
            own.Computing--;
            ForgetIdle(own);
            if (_stopped || _idle.Count > Threads)
            {
                // With nothing next it ends; nobody waits for it but the pool's own end.
                thread.Wake();
                if (!_stopped)
                {
                    _threads.Remove(thread);
                }
            }
            else
            {
                _idle.Push(thread);
            }

            if (!_stopped)
            {
                GiveTurns();
            }
        }
    }

    private static OperationCanceledException Stopping() => new("The silo stops.");

    private void Add(string name, Action<ComputeThread?> item)
    {
        lock (_changing)
        {
            if (!_stopped)
            {
                QueueOf(name).Items.Enqueue((item, _time.GetTimestamp()));
                _waiting++;
                GiveTurns();
                return;
            }
        }

        item(null);
    }

    private bool MayGoOn(ComputeQueue queue) => queue.Paused.Count > 0 || _begun < _options.MaxBegun;

    private ComputeQueue QueueOf(string name)
    {
        ComputeQueue? queue = _queues.FirstOrDefault(queue => queue.Name == name);
        if (queue is null)
        {
            queue = new ComputeQueue(name);
            _queues.AddLast(queue);
        }

        return queue;
    }

    private void ForgetIdle(ComputeQueue queue)
    {
        if (queue is { Waiting: 0, Computing: 0 })
        {
            _queues.Remove(queue);
        }
    }

    /// <summary>Returns the queue whose turn is next: of those for which the fewest threads compute, the one that waits longest; null where nothing may go on.</summary>
    private ComputeQueue? Next() => _queues.Where(queue => queue.Waiting > 0 && MayGoOn(queue)).MinBy(queue => queue.Computing);

    private void GiveTurns()
    {
        while (_computing < Threads && Next() is ComputeQueue queue)
        {
            if (!queue.Paused.TryDequeue(out ComputeThread? thread))
            {
                thread = _idle.TryPop(out ComputeThread? idle) ? idle : NewThread();
                (thread.Next, thread.Since) = queue.Items.Dequeue();
                thread.Queue = queue.Name;
                _begun++;
            }

            _waiting--;
            _queues.Remove(queue);
            _queues.AddLast(queue);
            queue.Computing++;
            _computing++;
            RunInstruments.Waited(_time.GetElapsedTime(thread.Since));
            thread.Since = _time.GetTimestamp();
            thread.Wake();
        }
    }

    private ComputeThread NewThread()
    {
        ComputeThread thread = new(this, _made++, _options.Nice);
        _threads.Add(thread);
        thread.Start();
        return thread;
    }
}
