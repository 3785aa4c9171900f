using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>A target of a catalogue.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Clause">The clause of the document; empty where none is stated.</param>
/// <param name="Group">The group, such as the due year; empty where none is stated.</param>
/// <param name="Quote">The words of the document; empty where none are stated.</param>
/// <param name="Measure">The measure as it was written; empty for a target that is not scored.</param>
/// <param name="Unit">The unit of the measure; empty where none is stated.</param>
/// <param name="Scored">Whether the target has a measure.</param>
[GenerateSerializer, Immutable, Alias("growthsim.CatalogueTarget")]
public sealed record CatalogueTarget(
    [property: Id(0)] string Id,
    [property: Id(1)] LocalizedText Title,
    [property: Id(2)] string Clause,
    [property: Id(3)] string Group,
    [property: Id(4)] string Quote,
    [property: Id(5)] string Measure,
    [property: Id(6)] string Unit,
    [property: Id(7)] bool Scored);
