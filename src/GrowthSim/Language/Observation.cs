namespace GrowthSim.Language;

/// <summary>A figure on record: an actual value of a variable in a year.</summary>
/// <param name="Variable">The variable's full name; one value per path and year.</param>
/// <param name="Year">The year, on the grid.</param>
/// <param name="Value">The value; finite.</param>
/// <param name="Source">The source; empty where none is stated.</param>
/// <param name="At">Where it stands.</param>
public sealed record Observation(string Variable, int Year, double Value, string Source, TextPosition At)
{
    /// <summary>Gets the standard deviation of its error of observation, in the variable's unit; 0 where it is exact.</summary>
    public double Error { get; init; }

    /// <summary>Gets the day on which it was published; null where that is not stated.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Gets the day from which it is known: that of its publication, or else the last of its year.</summary>
    public DateOnly Known => Published ?? EndOf(Year);

    /// <summary>Returns the last day of a year.</summary>
    internal static DateOnly EndOf(int year) => new(Math.Clamp(year, 1, 9999), 12, 31);
}
