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
}
