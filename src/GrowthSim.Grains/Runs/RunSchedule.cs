namespace GrowthSim.Grains.Runs;

/// <summary>Which runs simulate and which wait. Clients share alike, of a client's runs the shortest go first, and every fourth slot goes to the one that waits longest. A run gives up its slot for one that is much shorter, for one of a client that has much less, and after its turn for one that is overdue.</summary>
internal sealed class RunSchedule(RunQueueOptions options, TimeProvider time)
{
    /// <summary>How long a run simulates before it makes room for one that is overdue.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(2);

    /// <summary>How long a run waits before it is overdue: then none passes it any more that would take what it waits for.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromMinutes(5);

    /// <summary>How many times as long as another a run is that makes room for it.</summary>
    private const double MuchLonger = 4;

    /// <summary>How many more slots than another a client has that makes room for it.</summary>
    private const int ManyMore = 2;

    /// <summary>Of so many slots one goes to whoever waits longest.</summary>
    private const int ForTheOldest = 4;

    /// <summary>How long after it was told a run that still has its slot is told again.</summary>
    private static readonly TimeSpan BeforeReminder = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, QueuedRun> _placed = [];
    private readonly Dictionary<string, QueuedRun> _waiting = [];
    private int _given;

    /// <summary>Takes a run among those that wait, where there is room for it; one that is there already stays as it is.</summary>
    /// <returns>Whether it is there.</returns>
    public bool TryJoin(RunClaim claim)
    {
        Forget();
        if (_placed.ContainsKey(claim.Run) || _waiting.ContainsKey(claim.Run))
        {
            return true;
        }

        if (_waiting.Count >= options.Waiting || (claim.Client.Length > 0 && _waiting.Values.Count(other => other.Claim.Client == claim.Client) >= options.MaxOfClient))
        {
            return false;
        }

        _waiting.Add(claim.Run, new QueuedRun(claim, time.GetTimestamp()));
        return true;
    }

    /// <summary>Notes that a run waits. One that was told to give up its slot does so by this.</summary>
    /// <param name="claim">What it asks for.</param>
    /// <param name="isNew">Whether it did not wait before.</param>
    public QueuedRun Wait(RunClaim claim, out bool isNew)
    {
        long now = time.GetTimestamp();
        isNew = false;
        if (_placed.TryGetValue(claim.Run, out QueuedRun? run) && run.Told is not null)
        {
            isNew = true;
            _placed.Remove(claim.Run);
            run.WaitAgain(now);
            _waiting.Add(claim.Run, run);
        }
        else if (run is null && !_waiting.TryGetValue(claim.Run, out run))
        {
            isNew = true;
            run = new QueuedRun(claim, now);
            _waiting.Add(claim.Run, run);
        }

        (run.Claim, run.Seen) = (claim, now);
        return run;
    }

    /// <summary>Notes that a run simulates, whoever gave it its slot.</summary>
    public void Hold(RunClaim claim)
    {
        long now = time.GetTimestamp();
        if (!_placed.TryGetValue(claim.Run, out QueuedRun? run))
        {
            if (!_waiting.Remove(claim.Run, out run))
            {
                run = new QueuedRun(claim, now);
            }

            _placed.Add(claim.Run, run);
            run.Place(now);
        }

        (run.Claim, run.Seen) = (claim, now);
    }

    /// <summary>Takes a run off.</summary>
    public void Leave(string run)
    {
        _placed.Remove(run);
        _waiting.Remove(run);
    }

    /// <summary>Gives the slots that are free, and returns the runs that are to give up theirs.</summary>
    public IReadOnlyList<string> Assign()
    {
        Forget();
        while (_waiting.Count > 0)
        {
            QueuedRun oldest = Oldest();
            Taken taken = TakenBut([]);
            QueuedRun? next = taken.Count >= options.Slots ? null
                : IsOverdue(oldest) ? Fits(oldest.Claim, taken) ? oldest : null
                : InOrder(_given % ForTheOldest == ForTheOldest - 1).FirstOrDefault(run => Fits(run.Claim, taken));
            if (next is null)
            {
                return MakeRoom(oldest);
            }

            _waiting.Remove(next.Claim.Run);
            _placed.Add(next.Claim.Run, next);
            next.Place(time.GetTimestamp());
            _given++;
        }

        return [];
    }

    private QueuedRun Oldest() => _waiting.Values.MinBy(run => (run.Since, run.Claim.Run))!;

    private IEnumerable<QueuedRun> InOrder(bool oldestFirst)
    {
        Dictionary<string, int> slots = Slots();
        return _waiting.Values
            .OrderBy(run => slots.GetValueOrDefault(run.Claim.Client))
            .ThenBy(run => oldestFirst ? run.Since : run.Claim.Seconds)
            .ThenBy(run => run.Since)
            .ThenBy(run => run.Claim.Run, StringComparer.Ordinal);
    }

    private Dictionary<string, int> Slots() => _placed.Values.GroupBy(run => run.Claim.Client).ToDictionary(runs => runs.Key, runs => runs.Count());

    private bool IsOverdue(QueuedRun run) => time.GetElapsedTime(run.Since) >= Overdue;

    /// <summary>Returns whether a run can have a slot beside what is taken. Where nothing is it can in any case.</summary>
    private bool Fits(RunClaim claim, Taken taken) => taken.Count == 0
        || (taken.Count < options.Slots && (!claim.IsLong || taken.Long < options.LongSlots) && taken.Memory + claim.Memory <= options.Memory);

    private Taken TakenBut(IReadOnlyCollection<QueuedRun> leaving)
    {
        List<RunClaim> others = [.. _placed.Values.Except(leaving).Select(run => run.Claim)];
        return new Taken(others.Count, others.Count(other => other.IsLong), others.Sum(other => other.Memory));
    }

    private List<string> MakeRoom(QueuedRun oldest)
    {
        List<QueuedRun> told = [.. _placed.Values.Where(run => run.Told is not null)];
        QueuedRun next = IsOverdue(oldest) ? oldest : InOrder(oldestFirst: false).First();
        if (!Fits(next.Claim, TakenBut(told)))
        {
            List<QueuedRun> leaving = [.. told];
            foreach (QueuedRun run in Yielding(next))
            {
                leaving.Add(run);
                if (Fits(next.Claim, TakenBut(leaving)))
                {
                    told = leaving;
                    break;
                }
            }
        }

        long now = time.GetTimestamp();
        List<QueuedRun> remind = [.. told.Where(run => run.Told is not long before || time.GetElapsedTime(before, now) >= BeforeReminder)];
        remind.ForEach(run => run.Told = now);
        return [.. remind.Select(run => run.Claim.Run)];
    }

    /// <summary>Returns the runs that make room for another: first those of clients with many slots, then the longest.</summary>
    private IEnumerable<QueuedRun> Yielding(QueuedRun next)
    {
        Dictionary<string, int> slots = Slots();
        int held = slots.GetValueOrDefault(next.Claim.Client);
        return _placed.Values
            .Where(run => run.Told is null && time.GetElapsedTime(run.Since) >= run.Stay)
            .Where(run => run.Claim.Seconds >= MuchLonger * next.Claim.Seconds
                || slots[run.Claim.Client] >= held + ManyMore
                || (IsOverdue(next) && time.GetElapsedTime(run.Since) >= Turn))
            .OrderByDescending(run => slots[run.Claim.Client])
            .ThenByDescending(run => run.Claim.Seconds)
            .ThenBy(run => run.Claim.Run, StringComparer.Ordinal);
    }

    private readonly record struct Taken(int Count, int Long, long Memory);

    private void Forget()
    {
        Forget(_placed);
        Forget(_waiting);
    }

    private void Forget(Dictionary<string, QueuedRun> runs)
    {
        foreach (string run in runs.Where(run => time.GetElapsedTime(run.Value.Seen) > options.LostTimeout).Select(run => run.Key).ToList())
        {
            runs.Remove(run);
        }
    }
}
