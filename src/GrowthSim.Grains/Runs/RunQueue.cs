using Orleans.Concurrency;

namespace GrowthSim.Grains.Runs;

/// <summary>Gives places to runs by the highest response ratio: short runs go first, and a long one moves up the longer it waits. Some places are for short runs alone.</summary>
/// <remarks>The rule is that of P. Brinch Hansen, "Short-term scheduling in multiprogramming systems", 1971: the next is the one with the greatest (waiting time + service time) / service time.</remarks>
[Reentrant, GrainType("run-queue")]
internal sealed class RunQueue(TimeProvider time) : Grain, IRunQueue
{
    /// <summary>The number of runs that simulate at a time.</summary>
    public const int Places = 16;

    /// <summary>How many of them may be long.</summary>
    public const int LongPlaces = 12;

    /// <summary>The seconds of one thread from which on a run is long.</summary>
    public const double Long = 10;

    /// <summary>How often a run that has or wants a place says so.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Lost = 4 * Interval;

    private readonly Dictionary<string, Entry> _placed = [];
    private readonly Dictionary<string, Entry> _waiting = [];

    public async Task<bool> Enter(string run, double seconds)
    {
        long now = time.GetTimestamp();
        if (_placed.TryGetValue(run, out Entry? placed))
        {
            placed.Seen = now;
            return true;
        }

        if (!_waiting.TryGetValue(run, out Entry? entry))
        {
            entry = new Entry(seconds, now);
            _waiting.Add(run, entry);
        }

        entry.Seen = now;
        Assign();
        await Task.WhenAny(entry.Placed.Task, Task.Delay(Interval, time));
        return entry.Placed.Task.IsCompleted;
    }

    public Task Keep(string run, double seconds)
    {
        long now = time.GetTimestamp();
        _waiting.Remove(run);
        if (!_placed.TryGetValue(run, out Entry? entry))
        {
            entry = new Entry(seconds, now);
            _placed.Add(run, entry);
        }

        entry.Seen = now;
        Assign();
        return Task.CompletedTask;
    }

    public Task Leave(string run)
    {
        _placed.Remove(run);
        _waiting.Remove(run);
        Assign();
        return Task.CompletedTask;
    }

    private void Assign()
    {
        Forget(_placed);
        Forget(_waiting);
        while (_placed.Count < Places && Next() is string run && _waiting.Remove(run, out Entry? entry))
        {
            entry.Seen = time.GetTimestamp();
            _placed.Add(run, entry);
            entry.Placed.SetResult();
        }
    }

    private string? Next()
    {
        bool takesLong = _placed.Values.Count(entry => entry.IsLong) < LongPlaces;
        return _waiting
            .Where(other => takesLong || !other.Value.IsLong)
            .OrderByDescending(other => other.Value.Ratio(time))
            .ThenBy(other => other.Key, StringComparer.Ordinal)
            .Select(other => other.Key)
            .FirstOrDefault();
    }

    private void Forget(Dictionary<string, Entry> entries)
    {
        foreach (string run in entries.Where(entry => time.GetElapsedTime(entry.Value.Seen) > Lost).Select(entry => entry.Key).ToList())
        {
            entries.Remove(run);
        }
    }

    private sealed class Entry(double seconds, long since)
    {
        /// <summary>A run of a few paths still takes some milliseconds.</summary>
        private const double LeastSeconds = 0.01;

        private readonly long _since = since;

        private readonly double _seconds = Math.Max(seconds, LeastSeconds);

        public bool IsLong => _seconds >= Long;

        public long Seen { get; set; } = since;

        public TaskCompletionSource Placed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public double Ratio(TimeProvider time) => 1 + (time.GetElapsedTime(_since).TotalSeconds / _seconds);
    }
}
