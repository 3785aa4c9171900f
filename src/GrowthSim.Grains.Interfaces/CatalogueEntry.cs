using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>A sector, an indicator or a scenario of a catalogue.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Unit">The unit of an indicator; empty otherwise.</param>
[GenerateSerializer, Immutable, Alias("growthsim.CatalogueEntry")]
public sealed record CatalogueEntry(
    [property: Id(0)] string Id,
    [property: Id(1)] LocalizedText Title,
    [property: Id(2)] string Unit);
