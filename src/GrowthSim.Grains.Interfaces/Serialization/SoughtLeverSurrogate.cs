namespace GrowthSim.Grains.Serialization;

/// <summary>How a <see cref="Analysis.Seeking.SoughtLever"/> travels.</summary>
[GenerateSerializer, Alias("growthsim.SoughtLever")]
internal struct SoughtLeverSurrogate
{
    [Id(0)]
    public string Name;

    [Id(1)]
    public double? Least;

    [Id(2)]
    public double? Most;

    [Id(3)]
    public double? Cost;
}
