using GrowthSim.Language;
using GrowthSim.Randomness;

namespace GrowthSim.Grains.Serialization;

/// <summary>How <see cref="Compilation.RunSettings"/> travel and are stored.</summary>
[GenerateSerializer, Alias("growthsim.RunSettings")]
internal struct RunSettingsSurrogate
{
    [Id(0)]
    public ulong Seed;

    [Id(1)]
    public SamplingDesign Design;

    [Id(2)]
    public AsOf? AsOf;

    [Id(3)]
    public bool TargetsOnly;

    [Id(4)]
    public bool Rare;

    [Id(6)]
    public AsOfMode? AsOfMode;

    /// <summary>The names of the tables; null from a silo of a version without them. One that this version does not know is left out: the plan's identity tells that it is another.</summary>
    [Id(5)]
    public string[]? Tables;

    [Id(7)]
    public string[]? ComparedTargets;

    /// <summary>The text of the change of the model; null for none. One that this version does not know is left out: the plan's identity tells that it is another.</summary>
    [Id(8)]
    public string? Change;

    [Id(9)]
    public string[]? DrawnAgain;
}
