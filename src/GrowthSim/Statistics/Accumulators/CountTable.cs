namespace GrowthSim.Statistics.Accumulators;

/// <summary>A table of whole numbers over the verdicts of paths: what an analysis counts in each block, and reads its answer from when all are merged.</summary>
public abstract class CountTable : Accumulator
{
    /// <summary>Creates a table.</summary>
    /// <param name="counts">Its counts, which stay where they are.</param>
    protected CountTable(params long[][] counts)
        : base(counts, [])
    {
    }

    /// <summary>Counts 64 paths.</summary>
    /// <param name="met">By target, the valid paths that meet it, as bits.</param>
    /// <param name="valid">The valid paths.</param>
    /// <param name="times">How many times each counts: once, but for paths that have weights.</param>
    protected internal abstract void Count(ReadOnlySpan<ulong> met, ulong valid, long times);
}
