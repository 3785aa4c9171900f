namespace GrowthSim.Grains.Runs;

/// <summary>How fast a silo simulates the blocks of one run, and how many it is to be handed at a time.</summary>
internal sealed class SiloPace
{
    /// <summary>How long a thread should be busy with a range: long enough that handing it out costs nothing, short enough that other runs get their turn.</summary>
    public const double SecondsPerRange = 0.15;

    /// <summary>The most blocks of a range: however fast the blocks, their results have to be counted somewhere.</summary>
    public const int MaxBlocks = 256;

    /// <summary>The weight of the newest range in the mean.</summary>
    private const double Weight = 0.3;

    private double _secondsPerBlock;

    /// <summary>Gets the number of blocks for a range; one until the first is back.</summary>
    public int Blocks => _secondsPerBlock == 0 ? 1 : (int)Math.Clamp(SecondsPerRange / _secondsPerBlock, 1, MaxBlocks);

    /// <summary>Notes how long a range took.</summary>
    /// <param name="blocks">The number of its blocks.</param>
    /// <param name="seconds">The time of its thread.</param>
    public void Note(int blocks, double seconds)
    {
        double now = Math.Max(seconds / blocks, SecondsPerRange / MaxBlocks);
        _secondsPerBlock = _secondsPerBlock == 0 ? now : _secondsPerBlock + (Weight * (now - _secondsPerBlock));
    }
}
