namespace GrowthSim.Grains.Compute;

/// <summary>Consecutive blocks to be simulated.</summary>
/// <param name="First">The first block.</param>
/// <param name="Blocks">Their number; at least 1.</param>
/// <param name="LastPaths">The number of paths of the last block: less than a block only for the last of a run, which stands alone.</param>
[GenerateSerializer, Immutable, Alias("growthsim.WorkRange")]
internal readonly record struct WorkRange([property: Id(0)] long First, [property: Id(1)] int Blocks, [property: Id(2)] int LastPaths)
{
    /// <summary>Returns the first blocks of the range and the others.</summary>
    /// <param name="blocks">How many; fewer than there are.</param>
    public (WorkRange Head, WorkRange Tail) Split(int blocks) => (this with { Blocks = blocks }, this with { First = First + blocks, Blocks = Blocks - blocks });
}
