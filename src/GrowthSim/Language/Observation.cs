namespace GrowthSim.Language;

/// <summary>A figure on record: an actual value of a variable in a year, or the date of a milestone, or that it had not happened by one.</summary>
/// <param name="Variable">The variable's full name: one with a value by year, or a milestone.</param>
/// <param name="Year">The year, on the grid.</param>
/// <param name="Value">The value; finite. Of a milestone the date, as a fractional year.</param>
/// <param name="Source">The source; empty where none is stated.</param>
/// <param name="At">Where it stands.</param>
public sealed record Observation(string Variable, int Year, double Value, string Source, TextPosition At)
{
    /// <summary>Gets the standard deviation of its error of observation, in the variable's unit; 0 where it is exact.</summary>
    public double Error { get; init; }

    /// <summary>Gets the source in Vietnamese; null where it says the same in every language.</summary>
    public string? SourceInVietnamese { get; init; }

    /// <summary>Gets the day on which it was published; null where that is not stated.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Gets the day on which the milestone happened; null for all other figures.</summary>
    public DateOnly? Happened { get; init; }

    /// <summary>Gets the day by whose end the milestone had not happened; null for all other figures.</summary>
    public DateOnly? NotBy { get; init; }

    /// <summary>Gets the day from which it is known: that of its publication; else that which it speaks of, which is the last of its year unless it is a milestone's.</summary>
    public DateOnly Known => Published ?? Happened ?? NotBy ?? EndOf(Year);

    /// <summary>Gets whether it is a value of a year, and not about a milestone.</summary>
    internal bool IsOfYear => Happened is null && NotBy is null;

    /// <summary>Gets what the model says where the figure holds: the value, or 1 for a milestone that had not happened.</summary>
    internal double Wanted => NotBy is null ? Value : 1;

    /// <summary>Returns that a milestone happened on a day.</summary>
    internal static Observation Of(string milestone, DateOnly happened, string source, TextPosition at) =>
        new(milestone, happened.Year, AsOf.EndOfDay(happened) - (0.5 / EndOf(happened.Year).DayOfYear), source, at) { Happened = happened };

    /// <summary>Returns that a milestone had not happened by the end of a day.</summary>
    internal static Observation Absent(string milestone, DateOnly day, string source, TextPosition at) => new(milestone, day.Year, AsOf.EndOfDay(day), source, at) { NotBy = day };

    /// <summary>Returns the last day of a year.</summary>
    internal static DateOnly EndOf(int year) => new(Math.Clamp(year, 1, 9999), 12, 31);
}
