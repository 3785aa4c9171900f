namespace GrowthSim.Grains.Runs;

/// <summary>What the runs of a cluster may hold at once. To be the same on all silos; nothing here can change a result.</summary>
internal sealed class RunQueueOptions
{
    /// <summary>The bytes that the runs which simulate may hold on a silo: an order of one that needs more is refused.</summary>
    public long Memory { get; set; } = 1L << 30;

    /// <summary>The number of runs that simulate at a time.</summary>
    public int Slots { get; set; } = 16;

    /// <summary>The number of runs that wait: an order beyond them is refused.</summary>
    public int Waiting { get; set; } = 2_000;

    /// <summary>The number of those that may be one client's; 0 for half of them, so that no client fills the queue.</summary>
    public int WaitingOfClient { get; set; }

    /// <summary>Gets how many runs of one client wait at most.</summary>
    public int MaxOfClient => WaitingOfClient > 0 ? WaitingOfClient : Math.Max(1, Waiting / 2);

    /// <summary>After how long a run that is not heard of loses its slot.</summary>
    public TimeSpan LostTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether runs that were cut off go on by themselves; if not, when they are ordered again or watched.</summary>
    public bool ResumesByItself { get; set; } = true;

    /// <summary>Gets how many of the slots may be taken by long runs.</summary>
    public int LongSlots => Math.Max(1, Slots * 3 / 4);
}
