namespace GrowthSim.Grains.Compute;

/// <summary>How hard a silo computes. Nothing here can change a result.</summary>
internal sealed class ComputePoolOptions
{
    /// <summary>The number of threads that compute at a time: by default one per processor.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>The niceness of the threads on Linux, so that probes, storage and answers to clients never wait for them.</summary>
    public int Nice { get; set; } = 10;

    /// <summary>How long work has its turn where other work waits. A switch costs some ten microseconds, and the caches.</summary>
    public TimeSpan Slice { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>The most work that has begun and not ended, of all runs together; beyond it, what has not begun waits until other work ends. Each has a thread, and what the thread holds.</summary>
    public int MaxBegun { get; set; } = 64;
}
