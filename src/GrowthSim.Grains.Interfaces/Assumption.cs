using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>What a model assumes of one quantity.</summary>
/// <param name="Name">The variable's full name.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Kind">The section of the model in which it stands.</param>
/// <param name="Equation">The equation as it was written.</param>
/// <param name="Unit">The unit; empty where none is stated.</param>
/// <param name="Source">The citation of the source; empty where none is stated.</param>
/// <param name="Note">The note; empty where none is stated.</param>
[GenerateSerializer, Immutable, Alias("growthsim.Assumption")]
public sealed record Assumption(
    [property: Id(0)] string Name,
    [property: Id(1)] LocalizedText Title,
    [property: Id(2)] VariableKind Kind,
    [property: Id(3)] string Equation,
    [property: Id(4)] string Unit,
    [property: Id(5)] string Source,
    [property: Id(6)] string Note);
