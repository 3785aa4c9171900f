using GrowthSim.Grains;

namespace GrowthSim.Server.Dashboard.Live;

/// <summary>What the watchers of one fragment share: the newest one, and who renders it as long as one of them is there.</summary>
#pragma warning disable CA1001 // The source is cancelled and let go with the last watcher.
internal sealed class FragmentChannel
#pragma warning restore CA1001
{
    private readonly Lock _changing = new();
    private readonly CancellationTokenSource _left = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiveFragment? _newest;
    private int _watchers;
    private bool _begun;
    private bool _closed;
    private bool _ended;

    /// <summary>Gets whether nobody renders yet; true for one watcher alone.</summary>
    public bool IsFirst
    {
        get
        {
            lock (_changing)
            {
                (bool first, _begun) = (!_begun, true);
                return first;
            }
        }
    }

    /// <summary>Adds a watcher; false where the last has left already.</summary>
    public bool TryEnter()
    {
        lock (_changing)
        {
            _watchers += _closed ? 0 : 1;
            return !_closed;
        }
    }

    /// <summary>Takes a watcher away, and ends the rendering with the last.</summary>
    /// <returns>Whether it was the last.</returns>
    public bool Leave()
    {
        lock (_changing)
        {
            _closed = --_watchers == 0;
        }

        if (_closed)
        {
            _left.Cancel();
        }

        return _closed;
    }

    /// <summary>Renders until the source ends or all have left.</summary>
    public void Begin(Func<CancellationToken, IAsyncEnumerable<LiveFragment>> source) => _ = Task.Run(async () =>
    {
        try
        {
            await foreach (LiveFragment fragment in source(_left.Token).WithCancellation(_left.Token))
            {
                Publish(fragment);
            }
        }
        catch (Exception passing) when (passing is OperationCanceledException or NotOnRecordException || TransientFault.Is(passing))
        {
            // Who watches is told that it has ended, and asks again.
        }
        finally
        {
            Publish(null);
        }
    });

    /// <summary>Returns the newest fragment after a version, once there is one; null where none will come.</summary>
    public async Task<LiveFragment?> After(long version, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_changing)
            {
                if (_newest is not null && _newest.Version > version)
                {
                    return _newest;
                }

                if (_ended)
                {
                    return null;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private void Publish(LiveFragment? fragment)
    {
        TaskCompletionSource told;
        lock (_changing)
        {
            (_newest, _ended) = (fragment ?? _newest, fragment is null);
            (told, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }
}
