namespace GrowthSim.Grains.Compute;

/// <summary>Gives what large plans leave behind back to the system: the runtime would keep it for the next.</summary>
internal static class FreedMemory
{
    /// <summary>The bytes of a plan, its result and a simulator from which on it is worth a pause.</summary>
    private const long Large = 16 << 20;

    /// <summary>By when those who end a run have let go of it.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private static int _isComing;

    /// <summary>Notes that a plan is left, and nobody works on another.</summary>
    /// <param name="bytes">About how many bytes it took.</param>
    public static void Leave(long bytes)
    {
        if (bytes >= Large && Interlocked.Exchange(ref _isComing, 1) == 0)
        {
            _ = Collect();
        }
    }

    private static async Task Collect()
    {
        await Task.Delay(Delay);
        Volatile.Write(ref _isComing, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
