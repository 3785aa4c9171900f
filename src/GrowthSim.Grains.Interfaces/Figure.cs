using System.Text.Json.Serialization;

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

    /// <summary>Gets the standard deviation of its error of observation, in the variable's unit; 0 where it is exact.</summary>
    [Id(7), JsonPropertyName("sd")]
    public double StandardDeviation { get; init; }

    /// <summary>Gets the day on which it was published; null where that is not stated: it is known from the end of its year then.</summary>
    [Id(8)]
    public DateOnly? Published { get; init; }

    /// <summary>Returns whether a recorded figure stands in place of one of the model's own: of all of that variable and year where it has no day, else of the one of its day.</summary>
    /// <param name="variable">The variable of the model's own.</param>
    /// <param name="year">Its year.</param>
    /// <param name="published">Its day of publication.</param>
    public bool StandsInPlaceOf(string variable, int year, DateOnly? published) => Variable == variable && Year == year && (Published is null || Published == published);
}
