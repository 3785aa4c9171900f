namespace GrowthSim.Grains.Serialization;

/// <summary>How the records of <see cref="Outcomes"/> travel and are stored: as UTF-8 JSON, which later versions can read field by field.</summary>
[GenerateSerializer, Alias("growthsim.Outcome")]
internal struct OutcomeSurrogate
{
    [Id(0)]
    public byte[] Utf8;
}
