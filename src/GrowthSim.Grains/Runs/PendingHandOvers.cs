using System.Collections.Concurrent;

namespace GrowthSim.Grains.Runs;

/// <summary>The finished runs of this silo that still hand their projections to sectors and indicators. A stop waits for them.</summary>
internal sealed class PendingHandOvers
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _pending = [];

    public void Begin(string run) => _pending.TryAdd(run, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void End(string run)
    {
        if (_pending.TryRemove(run, out TaskCompletionSource? done))
        {
            done.TrySetResult();
        }
    }

    /// <summary>Waits until none is left, or the time is up: what is left then goes on when its run is asked for again.</summary>
    public async Task Drain(TimeSpan timeout)
    {
        try
        {
            await Task.WhenAll(_pending.Values.Select(done => done.Task)).WaitAsync(timeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The run's state says that it is not handed over; its next activation goes on.
        }
    }
}
