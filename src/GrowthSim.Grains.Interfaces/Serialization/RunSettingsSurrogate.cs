using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Grains.Serialization;

/// <summary>How <see cref="Compilation.RunSettings"/> travel and are stored. Tables of analyses do not: no order asks for them.</summary>
[GenerateSerializer, Alias("growthsim.RunSettings")]
internal struct RunSettingsSurrogate
{
    [Id(0)]
    public ulong Seed;

    [Id(1)]
    public SamplingDesign Design;

    [Id(2)]
    public int? AsOf;

    [Id(3)]
    public bool TargetsOnly;

    [Id(4)]
    public bool Rare;

    [Id(6)]
    public AsOfMode? AsOfMode;
}
