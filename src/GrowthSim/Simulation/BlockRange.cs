namespace GrowthSim.Simulation;

/// <summary>Consecutive blocks to be simulated.</summary>
/// <param name="First">The first block.</param>
/// <param name="Blocks">Their number; at least 1.</param>
/// <param name="LastPaths">The number of paths of the last block: less than a block only for the last of a run, which stands alone.</param>
public readonly record struct BlockRange(long First, int Blocks, int LastPaths)
{
    /// <summary>Returns the first blocks of the range and the others.</summary>
    /// <param name="blocks">How many; fewer than there are.</param>
    public (BlockRange Head, BlockRange Tail) Split(int blocks) => (this with { Blocks = blocks }, this with { First = First + blocks, Blocks = Blocks - blocks });
}
