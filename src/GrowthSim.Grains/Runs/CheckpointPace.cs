using GrowthSim.Grains.Diagnostics;

namespace GrowthSim.Grains.Runs;

/// <summary>When a run writes its next checkpoint: so that checkpoints cost a fiftieth of a processor.</summary>
internal sealed class CheckpointPace(TimeProvider time)
{
    /// <summary>How many times as long as a checkpoint took the run goes on before the next.</summary>
    private const int RestsPerCheckpoint = 50;

    /// <summary>The longest that it goes on before the next, whatever a checkpoint costs (one of a large model has tens of megabytes, and takes half a second to deflate and write): what a silo that dies has merged since then is simulated again.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private long _written;
    private TimeSpan _rest;

    /// <summary>Gets the number of blocks that the last checkpoint had.</summary>
    public long Blocks { get; private set; }

    /// <summary>Gets whether it is time for the next.</summary>
    public bool IsDue => time.GetElapsedTime(_written) >= _rest;

    /// <summary>Goes on from a checkpoint with so many blocks.</summary>
    public void Begin(long blocks) => Blocks = blocks;

    /// <summary>Takes note of one that is written.</summary>
    /// <param name="start">When it was begun.</param>
    /// <param name="blocks">The number of its blocks.</param>
    public void Note(long start, long blocks)
    {
        Blocks = blocks;
        _written = time.GetTimestamp();
        TimeSpan taken = time.GetElapsedTime(start, _written);
        RunInstruments.Checkpointed(taken);
        _rest = TimeSpan.FromTicks(Math.Min(RestsPerCheckpoint * taken.Ticks, LongestRest.Ticks));
    }
}
