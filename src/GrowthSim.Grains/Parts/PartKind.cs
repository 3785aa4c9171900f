namespace GrowthSim.Grains.Parts;

/// <summary>The kinds of parts of a city that keep figures.</summary>
[GenerateSerializer, Alias("growthsim.PartKind")]
internal enum PartKind
{
    Sector = 0,
    Indicator = 1,
}
