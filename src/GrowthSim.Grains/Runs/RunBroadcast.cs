using System.Runtime.CompilerServices;

namespace GrowthSim.Grains.Runs;

/// <summary>Tells the watchers of a run how far it is: at each change, though not of many in a moment one by one, and about each second where nothing changes.</summary>
internal sealed class RunBroadcast(TimeProvider time)
{
    /// <summary>Below the second that is promised, since the way to the watcher takes time too.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(800);

    private static readonly TimeSpan BetweenElements = TimeSpan.FromMilliseconds(50);

    private readonly Pulse _changed = new();
    private readonly Pulse _ended = new();
    private int _watchers;

    /// <summary>Gets the number of the newest change.</summary>
    public long Version { get; private set; }

    /// <summary>Gets whether anybody watches.</summary>
    public bool IsWatched => _watchers > 0;

    /// <summary>Counts a change. By the clock, so that versions also grow over restarts.</summary>
    public void NextVersion() => Version = Math.Max(Version + 1, time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Tells of a change.</summary>
    /// <param name="ended">Whether the run has ended.</param>
    public void Publish(bool ended)
    {
        NextVersion();
        _changed.Beat();
        if (ended)
        {
            _ended.Beat();
        }
    }

    /// <summary>Returns what there is to tell, until the end.</summary>
    /// <param name="afterVersion">The newest change that the watcher knows.</param>
    /// <param name="progress">Says how far the run is.</param>
    /// <param name="isEnded">Says whether it has ended.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async IAsyncEnumerable<RunProgress> Watch(
        long afterVersion, Func<RunProgress> progress, Func<bool> isEnded, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _watchers++;
        try
        {
            // A version that this activation has not reached was given by one whose clock was ahead.
            long seen = afterVersion > Version ? 0 : afterVersion;
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Task changed = _changed.Next;
                RunProgress now = progress();
                if (now.Version > seen || now.Ended)
                {
                    seen = now.Version;
                    yield return now;
                    if (now.Ended)
                    {
                        yield break;
                    }

                    // Many blocks may be merged in a moment; one element tells of all of them. The end is told at once.
                    Task ended = _ended.Next;
                    if (!isEnded())
                    {
                        await Task.WhenAny(ended, Delay(BetweenElements, cancellationToken));
                    }
                }
                else if (await Task.WhenAny(changed, Delay(Heartbeat, cancellationToken)) != changed)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return now;
                }
            }
        }
        finally
        {
            _watchers--;
        }
    }

    private Task Delay(TimeSpan span, CancellationToken cancellationToken) => Task.Delay(span, time, cancellationToken);
}
