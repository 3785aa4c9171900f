namespace GrowthSim.Grains.Compute;

[RegisterConverter]
internal sealed class RangeAnswerConverter : IConverter<RangeAnswer, RangeAnswerSurrogate>
{
    public RangeAnswer ConvertFromSurrogate(in RangeAnswerSurrogate surrogate) => RangeAnswer.Of(surrogate.Bytes, surrogate.Failure, surrogate.Seconds);

    public RangeAnswerSurrogate ConvertToSurrogate(in RangeAnswer value) => new() { Bytes = value.ToBytes(), Failure = value.Failure, Seconds = value.Seconds };
}
