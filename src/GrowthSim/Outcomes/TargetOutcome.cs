using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Outcomes;

/// <summary>What a run says about one target.</summary>
public sealed record TargetOutcome
{
    /// <summary>Gets the identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the clause of the document.</summary>
    public required string Clause { get; init; }

    /// <summary>Gets the group, such as the due year.</summary>
    public required string Group { get; init; }

    /// <summary>Gets the group for people; the English one where no other is given.</summary>
    public LocalizedText GroupName { get => field ?? LocalizedText.InAll(Group); init; }

    /// <summary>Gets the name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the measure as it was written.</summary>
    public required string Measure { get; init; }

    /// <summary>Gets the measure's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the unit for people; the English one where no other is given.</summary>
    public LocalizedText UnitName { get => field ?? LocalizedText.InAll(Unit); init; }

    /// <summary>Gets the condition, such as <c>&gt;= 0.145</c>.</summary>
    public required string MetIf { get; init; }

    /// <summary>Gets whether the threshold was written in per cent, so that the measure is a share.</summary>
    public bool InPercent { get; init; }

    /// <summary>Gets what is known of the target.</summary>
    public TargetState State { get; init; }

    /// <summary>Gets the figures on record that settle it; none where it is open.</summary>
    public ImmutableArray<RecordedFigure> SettledBy
    {
        get;

        // One empty array for all: arrays are equal where they are the same.
        init => field = value.IsDefaultOrEmpty ? [] : value;
    } = [];

    /// <summary>Gets whether its last year is past and no figure on record settles it.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Gets the probability that the target is met.</summary>
    public required Estimate Probability { get; init; }

    /// <summary>Gets the probability of a measure within the range; null where the target is not a range.</summary>
    public Estimate? Within { get; init; }

    /// <summary>Gets the probability of the stretch; null where the target is not a range.</summary>
    public Estimate? Stretch { get; init; }

    /// <summary>Gets the number of paths that met the target, of <see cref="Paths"/>.</summary>
    public required long Hits { get; init; }

    /// <summary>Gets the number of paths that the probability comes from: those that did not fail, and under designs with replicates belong to a whole one.</summary>
    public required long Paths { get; init; }

    /// <summary>
    /// Gets how many times as many independent paths would estimate the probability as well, itself an estimate; null for designs without replicates, and where these show no spread.
    /// </summary>
    public double? VarianceReduction { get; init; }

    /// <summary>Gets the measure's mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Gets the measure's standard deviation.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Gets the standard error of the measure's mean; NaN where fewer than two paths count.</summary>
    public double StandardError { get; init; } = double.NaN;

    /// <summary>Gets the measure's quantiles.</summary>
    public required Quantiles Quantiles { get; init; }
}
