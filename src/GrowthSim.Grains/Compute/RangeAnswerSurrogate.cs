namespace GrowthSim.Grains.Compute;

/// <summary>How a <see cref="RangeAnswer"/> travels between silos.</summary>
[GenerateSerializer, Alias("growthsim.RangeAnswer")]
internal struct RangeAnswerSurrogate
{
    [Id(0)]
    public ReadOnlyMemory<byte>? Bytes;

    [Id(1)]
    public string? Failure;

    [Id(2)]
    public double Seconds;
}
