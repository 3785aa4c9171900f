namespace GrowthSim.Grains.Compute;

[RegisterConverter]
internal sealed class BlockAnswerConverter : IConverter<BlockAnswer, BlockAnswerSurrogate>
{
    public BlockAnswer ConvertFromSurrogate(in BlockAnswerSurrogate surrogate) => BlockAnswer.Of(surrogate.Bytes, surrogate.Failure);

    public BlockAnswerSurrogate ConvertToSurrogate(in BlockAnswer value) => new() { Bytes = value.ToBytes(), Failure = value.Failure };
}
