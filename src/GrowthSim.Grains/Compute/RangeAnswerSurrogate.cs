namespace GrowthSim.Grains.Compute;

/// <summary>How a <see cref="RangeAnswer"/> travels between silos.</summary>
[GenerateSerializer, Alias("growthsim.RangeAnswer")]
internal struct RangeAnswerSurrogate
{
    // An array: it is copied as a whole, where memory would go byte by byte.
    [Id(0)]
    public byte[]? Bytes;

    [Id(1)]
    public string? Failure;

    [Id(2)]
    public double Seconds;
}
