using GrowthSim.Simulation;

namespace GrowthSim.Grains.Compute;

[RegisterConverter]
internal sealed class BlockRangeConverter : IConverter<BlockRange, BlockRangeSurrogate>
{
    public BlockRange ConvertFromSurrogate(in BlockRangeSurrogate surrogate) => new(surrogate.First, surrogate.Blocks, surrogate.LastPaths);

    public BlockRangeSurrogate ConvertToSurrogate(in BlockRange value) => new() { First = value.First, Blocks = value.Blocks, LastPaths = value.LastPaths };
}
