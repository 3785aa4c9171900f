namespace GrowthSim.Grains.Runs;

/// <summary>A run in the queue, placed or waiting.</summary>
internal sealed class QueuedRun(RunClaim claim, long since)
{
    /// <summary>How long a run simulates at least before another may take its slot, the first time.</summary>
    private static readonly TimeSpan ShortestStay = TimeSpan.FromSeconds(5);

    private int _moves;

    /// <summary>Gets or sets what it asks for, as of its last call.</summary>
    public RunClaim Claim { get; set; } = claim;

    /// <summary>Gets since when it waits, or has its slot.</summary>
    public long Since { get; private set; } = since;

    /// <summary>Gets or sets when it was last heard of.</summary>
    public long Seen { get; set; } = since;

    /// <summary>Gets or sets when it was told to give its slot to another; null where it was not.</summary>
    public long? Told { get; set; }

    /// <summary>Gets the end of its wait.</summary>
    public TaskCompletionSource Placed { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets how long it keeps its slot at least: twice as long each time that it had to leave it, so that each gets on however many come.</summary>
    public TimeSpan Stay => TimeSpan.FromTicks(Math.Min(ShortestStay.Ticks << _moves, RunSchedule.Turn.Ticks));

    public void Place(long now)
    {
        (Since, Seen, Told) = (now, now, null);
        Placed.TrySetResult();
    }

    public void WaitAgain(long now)
    {
        _moves = Math.Min(_moves + 1, 16);
        (Since, Seen, Told) = (now, now, null);
        Placed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
