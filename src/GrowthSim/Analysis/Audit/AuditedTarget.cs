using GrowthSim.Analysis.Review;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Audit;

/// <summary>What an audit says of one target.</summary>
public sealed record AuditedTarget
{
    /// <summary>Gets its identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Gets its group.</summary>
    public required string Group { get; init; }

    /// <summary>Gets the group for people; the English one where no other is given.</summary>
    public LocalizedText GroupName { get => field ?? LocalizedText.InAll(Group); init; }

    /// <summary>Gets its name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the unit of its measure.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets whether its thresholds are written in per cent.</summary>
    public required bool InPercent { get; init; }

    /// <summary>Gets when it is met, as the documents of runs write it.</summary>
    public required string MetIf { get; init; }

    /// <summary>Gets what is written, of both ends of a range too.</summary>
    public required ValueBounds Wanted { get; init; }

    /// <summary>Gets the middle part of what the model gives its measure (<see cref="AuditOutcome.Middle"/>); unbounded where no path was run.</summary>
    public ValueBounds Middle { get; init; }

    /// <summary>Gets between which values its measure lies where every other target is met as it is written, but those that were put aside for their conflicts, and quantities stay in their middle parts; null where that tells no more than <see cref="Middle"/>.</summary>
    public ValueBounds? Implied { get; init; }

    /// <summary>Gets what it needs a year; null where that cannot be read off, or no path was run.</summary>
    public NeededChange? Needed { get; init; }

    /// <summary>Gets its probability; unknown where no path was run.</summary>
    public Estimate Probability { get; init; } = Estimate.Unknown;
}
