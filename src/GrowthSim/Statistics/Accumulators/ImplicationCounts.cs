namespace GrowthSim.Statistics.Accumulators;

/// <summary>On how many paths each implication that the model states did not hold.</summary>
internal sealed class ImplicationCounts : Accumulator
{
    /// <summary>Creates the counts of so many implications.</summary>
    public ImplicationCounts(int implications)
        : this(new long[implications])
    {
    }

    private ImplicationCounts(long[] broken)
        : base([broken], []) => Broken = broken;

    /// <summary>Gets, by implication, the paths on which the one target is met and the implied one is not.</summary>
    public long[] Broken { get; }
}
