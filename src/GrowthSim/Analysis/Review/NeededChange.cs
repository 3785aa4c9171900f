using GrowthSim.Language;

namespace GrowthSim.Analysis.Review;

/// <summary>What an open target needs each year from here on, beside what came and what the model expects.</summary>
public sealed record NeededChange
{
    /// <summary>Gets what is stated a year.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Gets the variable's full name.</summary>
    public required string Variable { get; init; }

    /// <summary>Gets its name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets the year that the change counts from: that of the latest known value; of an average over years the year before the first that is left.</summary>
    public required int From { get; init; }

    /// <summary>Gets the year in which the target is due.</summary>
    public required int To { get; init; }

    /// <summary>Gets the latest known value of the variable; null where growth alone is promised, from a year that is still to come.</summary>
    public double? Latest { get; init; }

    /// <summary>Gets where that value is from.</summary>
    public ValueBasis Basis { get; init; }

    /// <summary>Gets the least change a year that meets the target, or that it has to be above where the target says so; null where there is no such end.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Gets the greatest change a year that meets the target, or that it has to be below; null where there is no such end.</summary>
    public double? AtMost { get; init; }

    /// <summary>Gets the change a year that reaches the stretch of a range; null where the target is none.</summary>
    public double? Stretch { get; init; }

    /// <summary>Gets the change a year that came over the last years, three at most; null where the record does not tell.</summary>
    public double? Recent { get; init; }

    /// <summary>Gets the year that it counts from; null where there is none.</summary>
    public int? RecentFrom { get; init; }

    /// <summary>Gets the change a year that brings the measure to the median that the model expects; null where there is none.</summary>
    public double? Expected { get; init; }
}
