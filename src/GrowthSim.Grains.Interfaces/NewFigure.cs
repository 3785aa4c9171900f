namespace GrowthSim.Grains;

/// <summary>A figure to be recorded.</summary>
/// <param name="Variable">The variable's name, full or without the sector; may be empty at an indicator.</param>
/// <param name="Year">The year, on the model's grid.</param>
/// <param name="Value">The value; finite, in the variable's unit.</param>
/// <param name="Source">The source: a document or an office; not empty.</param>
/// <param name="Who">Who records it; not empty.</param>
[GenerateSerializer, Immutable, Alias("growthsim.NewFigure")]
public sealed record NewFigure(
    [property: Id(0)] string Variable,
    [property: Id(1)] int Year,
    [property: Id(2)] double Value,
    [property: Id(3)] string Source,
    [property: Id(4)] string Who);
