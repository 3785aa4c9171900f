namespace GrowthSim.Grains.Compute;

/// <summary>How hard a silo computes. Nothing here can change a result.</summary>
internal sealed class ComputePoolOptions
{
    /// <summary>The number of threads: by default one per processor.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>The niceness of the threads on Linux, so that probes, storage and answers to clients never wait for them.</summary>
    public int Nice { get; set; } = 10;
}
