namespace GrowthSim.Grains.Serialization;

/// <summary>How a <see cref="Language.ModelText"/> travels.</summary>
[GenerateSerializer, Alias("growthsim.ModelText")]
internal struct ModelTextSurrogate
{
    [Id(0)]
    public string File;

    [Id(1)]
    public string Yaml;

    [Id(2)]
    public KeyValuePair<string, string>[] Attachments;

    [Id(3)]
    public KeyValuePair<string, string>[] Scenarios;
}
