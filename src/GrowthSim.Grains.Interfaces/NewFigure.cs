namespace GrowthSim.Grains;

/// <summary>A figure to be recorded.</summary>
/// <param name="Variable">The variable's name, full or without the sector; may be empty at an indicator.</param>
/// <param name="Year">The year, on the model's grid.</param>
/// <param name="Value">The value; finite, in the variable's unit.</param>
/// <param name="Source">The source: a document or an office; on one line, not empty, at most <see cref="MaxSource"/> characters.</param>
/// <param name="Who">Who records it; on one line, not empty, at most <see cref="MaxWho"/> characters.</param>
[GenerateSerializer, Immutable, Alias("growthsim.NewFigure")]
public sealed record NewFigure(
    [property: Id(0)] string Variable,
    [property: Id(1)] int Year,
    [property: Id(2)] double Value,
    [property: Id(3)] string Source,
    [property: Id(4)] string Who)
{
    /// <summary>Gets the standard deviation of its error of observation, in the variable's unit; not negative, 0 where it is exact.</summary>
    [Id(5)]
    public double StandardDeviation { get; init; }

    /// <summary>Gets the day on which it was published, not before its year; null where that is not stated: it is known from the end of its year then.</summary>
    [Id(6)]
    public DateOnly? Published { get; init; }

    /// <summary>The greatest length of a source, in characters.</summary>
    public const int MaxSource = 500;

    /// <summary>The greatest length of a name of who records, in characters.</summary>
    public const int MaxWho = 100;
}
