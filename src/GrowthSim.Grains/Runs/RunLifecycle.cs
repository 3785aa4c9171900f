namespace GrowthSim.Grains.Runs;

/// <summary>The state of a run: as it is on record, and as others may know it. It changes here alone, along the ways that docs/architecture.md draws.</summary>
/// <param name="stored">The record.</param>
internal sealed class RunLifecycle(IPersistentState<RunLedgerState> stored)
{
    /// <summary>All ways from a state to another.</summary>
    private static readonly HashSet<(RunState From, RunState To)> Ways =
    [
        (RunState.Unknown, RunState.Queued),     // ordered
        (RunState.Cancelled, RunState.Queued),   // ordered again
        (RunState.Failed, RunState.Queued),      // ordered again
        (RunState.Queued, RunState.Running),     // the first block is merged
        (RunState.Queued, RunState.Cancelled),
        (RunState.Queued, RunState.Failed),      // its plan cannot be prepared
        (RunState.Running, RunState.Cancelled),
        (RunState.Running, RunState.Failed),     // no usable numbers
        (RunState.Running, RunState.Finished),   // the last path is merged
    ];

    /// <summary>Why nothing could be written since the last write that was; null where there is nothing to say.</summary>
    private string? _unwritten;

    /// <summary>Gets the state on record, or on its way there.</summary>
    public RunState Current => stored.State.State;

    /// <summary>Gets the state as others may know it: an end only after it is written, unless the store does not take it.</summary>
    public RunState Shown { get; private set; }

    /// <summary>Gets whether somebody ordered it.</summary>
    public bool IsOrdered => Current != RunState.Unknown;

    /// <summary>Gets whether there is still something to simulate.</summary>
    public bool IsOpen => Current is RunState.Queued or RunState.Running;

    /// <summary>Gets whether others know that it has ended.</summary>
    public bool IsEnded => Shown is RunState.Finished or RunState.Cancelled or RunState.Failed;

    /// <summary>Gets the end that is told and not written yet.</summary>
    public (RunState State, string? Failure)? UnwrittenEnd { get; private set; }

    /// <summary>Gets why it failed, or cannot be stored; null where neither is so.</summary>
    public string? Failure => UnwrittenEnd?.Failure ?? stored.State.Failure ?? _unwritten;

    /// <summary>Throws where a state does not follow on another.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static void Check(RunState from, RunState to)
    {
        if (!Ways.Contains((from, to)))
        {
            throw new InvalidOperationException($"A run does not go from {from} to {to}.");
        }
    }

    /// <summary>Lets others know what is on record.</summary>
    public void Show() => Shown = Current;

    /// <summary>Begins anew from the plan, whatever the state was: the record of the rest is damaged.</summary>
    public void Remake(DateTimeOffset now) => (stored.State.State, stored.State.OrderedAt) = (RunState.Queued, now);

    /// <summary>Goes to a state, of which the next checkpoint tells the record.</summary>
    public void Pass(RunState to)
    {
        Check(Current, to);
        stored.State.State = Shown = to;
    }

    /// <summary>Goes to a state, and writes that; it is still to be shown. Where it cannot be written it is as it was.</summary>
    public async Task Move(RunState to, Func<Task> write)
    {
        RunState from = Current;
        Check(from, to);
        stored.State.State = to;
        try
        {
            await write();
        }
        catch
        {
            stored.State.State = from;
            throw;
        }
    }

    /// <summary>Shows an end before it is written: whoever waits for it must not wait for the store as well. Should this silo be lost first, the run is made again, to the same bits.</summary>
    public void EndUnwritten(RunState to, string? failure, Exception reason)
    {
        Check(Current, to);
        UnwrittenEnd = (to, failure);
        Shown = to;
        NoteUnwritten(reason);
    }

    /// <summary>Says that the run goes on in memory, and why. What could not be written is tried again each second.</summary>
    public void NoteUnwritten(Exception reason)
    {
        string cause = reason is StoreException known ? known.Message : "The store does not take it; the silo's log says why.";
        _unwritten = $"{(UnwrittenEnd is null ? "The run goes on in memory" : "The run has ended in memory")}, and cannot be stored. {cause}";
    }

    /// <summary>There is nothing to say any more.</summary>
    public void NoteWritten() => (_unwritten, UnwrittenEnd) = (null, null);
}
