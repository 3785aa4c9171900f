namespace GrowthSim.Grains.Compute;

/// <summary>How a <see cref="BlockAnswer"/> travels between silos.</summary>
[GenerateSerializer, Alias("growthsim.BlockAnswer")]
internal struct BlockAnswerSurrogate
{
    [Id(0)]
    public byte[]? Bytes;

    [Id(1)]
    public string? Failure;
}
