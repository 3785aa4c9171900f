using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>A model on record, as a list of all of them has it.</summary>
/// <param name="Model">The model's identifier.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Revision">The revision on record.</param>
/// <param name="BaseYear">The first year of the grid.</param>
/// <param name="LastYear">The last year of the grid.</param>
/// <param name="Targets">The number of its targets, those without a measure included.</param>
/// <param name="ImportedAt">When the revision was put on record.</param>
[GenerateSerializer, Immutable, Alias("growthsim.ModelSummary")]
public sealed record ModelSummary(
    [property: Id(0)] string Model,
    [property: Id(1)] LocalizedText Title,
    [property: Id(2)] string Revision,
    [property: Id(3)] int BaseYear,
    [property: Id(4)] int LastYear,
    [property: Id(5)] int Targets,
    [property: Id(6)] DateTimeOffset ImportedAt);
