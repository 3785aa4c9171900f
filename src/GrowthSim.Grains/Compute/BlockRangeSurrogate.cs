using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

/// <summary>How a <see cref="BlockRange"/> travels between silos.</summary>
[GenerateSerializer, Alias("growthsim.WorkRange")]
internal struct BlockRangeSurrogate
{
    [Id(0)]
    public long First;

    [Id(1)]
    public int Blocks;

    [Id(2)]
    public int LastPaths;
}
