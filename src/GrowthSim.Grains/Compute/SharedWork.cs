namespace GrowthSim.Grains.Compute;

/// <summary>Work that is done once for all who wait for it, and ends when the last of them does not wait any more. What was cut off or broke is tried again for the next who asks.</summary>
/// <param name="begin">Begins the work; it ends soon after its token is cancelled.</param>
#pragma warning disable CA1001 // A cancellation without a timer holds nothing to dispose, and work that ends late still looks at it.
internal sealed class SharedWork<T>(Func<CancellationToken, Task<T>> begin)
#pragma warning restore CA1001
{
    private readonly Lock _changing = new();
    private CancellationTokenSource? _stop;
    private Task<T>? _work;
    private int _waiting;

    /// <summary>Gets the result; null where there is none, or not yet.</summary>
    public T? Result => _work is { IsCompletedSuccessfully: true } done ? done.Result : default;

    /// <summary>Gets whether somebody waits.</summary>
    public bool IsUnderWay => Volatile.Read(ref _waiting) > 0;

    /// <summary>Waits for the result.</summary>
    /// <param name="cancellationToken">Ends the waiting, and the work where nobody else waits for it.</param>
    public async Task<T> Wait(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<T> work;
        lock (_changing)
        {
            if (_work is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _stop = new CancellationTokenSource();
                _work = begin(_stop.Token);
            }

            work = _work;
            _waiting++;
        }

        try
        {
            return await work.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(work);
        }
    }

    private void Leave(Task<T> work)
    {
        CancellationTokenSource? stop = null;
        lock (_changing)
        {
            _waiting--;
            if (_waiting == 0 && ReferenceEquals(work, _work) && !work.IsCompleted)
            {
                (stop, _stop, _work) = (_stop, null, null);
            }
        }

        stop?.Cancel();
    }
}
