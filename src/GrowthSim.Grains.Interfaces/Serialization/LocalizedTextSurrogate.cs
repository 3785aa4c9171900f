namespace GrowthSim.Grains.Serialization;

/// <summary>How a <see cref="Language.LocalizedText"/> travels.</summary>
[GenerateSerializer, Alias("growthsim.LocalizedText")]
internal struct LocalizedTextSurrogate
{
    [Id(0)]
    public string English;

    [Id(1)]
    public string Vietnamese;
}
