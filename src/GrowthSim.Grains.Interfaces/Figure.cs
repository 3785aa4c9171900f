namespace GrowthSim.Grains;

/// <summary>A figure on record: an actual value of a variable in a year, with who recorded it and when.</summary>
/// <param name="Variable">The variable's full name, such as <c>services.value_added</c>.</param>
/// <param name="Year">The year, on the model's grid.</param>
/// <param name="Value">The value; finite, in the variable's unit.</param>
/// <param name="Source">The source; empty where none is stated.</param>
/// <param name="Who">Who recorded it; for a figure of the model's own files the model's revision.</param>
/// <param name="When">When it was recorded; for a figure of the model's own files when the revision was imported.</param>
[GenerateSerializer, Immutable, Alias("growthsim.Figure")]
public sealed record Figure(
    [property: Id(0)] string Variable,
    [property: Id(1)] int Year,
    [property: Id(2)] double Value,
    [property: Id(3)] string Source,
    [property: Id(4)] string Who,
    [property: Id(5)] DateTimeOffset When)
{
    /// <summary>Gets whether this entry of the history takes the figure back; <see cref="Source"/> is then the reason.</summary>
    [Id(6)]
    public bool Retracted { get; init; }
}
