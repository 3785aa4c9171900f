using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Documents;

/// <summary>What a run says about one target.</summary>
public sealed record TargetDocument
{
    /// <summary>Gets the identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the clause of the document that promised it.</summary>
    public required string Clause { get; init; }

    /// <summary>Gets the group, such as the due year.</summary>
    public required string Group { get; init; }

    /// <summary>Gets the group for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? GroupName { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required DocumentText Name { get; init; }

    /// <summary>Gets the measure as it was written.</summary>
    public required string Measure { get; init; }

    /// <summary>Gets the measure's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the unit for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? UnitName { get; init; }

    /// <summary>Gets the condition, such as <c>&gt;= 0.145</c>.</summary>
    public required string MetIf { get; init; }

    /// <summary>Gets whether the condition was written in per cent, so that the measure is a share.</summary>
    public required bool InPercent { get; init; }

    /// <summary>Gets what is known of the target: <c>open</c>, <c>met</c> or <c>not_met</c> by the figures on record, or <c>not_evaluable</c>.</summary>
    public required string State { get; init; }

    /// <summary>Gets the figures on record that settle it; left out where none do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<RecordedFigure>? SettledBy { get; init; }

    /// <summary>Gets whether its last year is past and no figure on record settles it; left out where that is not so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOverdue { get; init; }

    /// <summary>Gets the probability that the target is met; null where it is unknown.</summary>
    public required double? Probability { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? Lower { get; init; }

    /// <summary>Gets the upper end of its interval.</summary>
    public required double? Upper { get; init; }

    /// <summary>Gets the confidence level of the intervals, such as 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>Gets the number of paths that met the target, of <see cref="Paths"/>.</summary>
    public required long Hits { get; init; }

    /// <summary>Gets the number of paths that the probability comes from.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets how many times as many independent paths would estimate the probability as well; left out where it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? VarianceReduction { get; init; }

    /// <summary>Gets the probability in words; null where it is unknown.</summary>
    public required DocumentText? Likelihood { get; init; }

    /// <summary>Gets the probability of a measure within the range; left out where the target is not a range.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EstimateDocument? Within { get; init; }

    /// <summary>Gets the probability of the stretch; left out where the target is not a range.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EstimateDocument? Stretch { get; init; }

    /// <summary>Gets the measure's mean.</summary>
    public required double? MeasureMean { get; init; }

    /// <summary>Gets the measure's standard deviation.</summary>
    public required double? MeasureSd { get; init; }

    /// <summary>Gets the standard error of the measure's mean.</summary>
    public required double? MeasureSe { get; init; }

    /// <summary>Gets the measure's quantiles by probability.</summary>
    public required IReadOnlyDictionary<string, double?> MeasureQuantiles { get; init; }

    /// <summary>Gets the lower and the upper end of each quantile's interval.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<double?>> MeasureQuantileIntervals { get; init; }

    /// <summary>Gets how far the share of paths below each quantile may be from its probability by how paths are counted; left out where none is off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, double>? MeasureQuantileRankErrors { get; init; }

    /// <summary>Makes the document of a target.</summary>
    internal static TargetDocument Of(TargetOutcome target, double level, string language) => new()
    {
        Id = target.Id,
        Clause = target.Clause,
        Group = target.Group,
        GroupName = DocumentText.Of(target.GroupName, language),
        Name = DocumentText.Of(target.Title, language),
        Measure = target.Measure,
        Unit = target.Unit,
        UnitName = DocumentText.Of(target.UnitName, language),
        MetIf = target.MetIf,
        InPercent = target.InPercent,
        State = TargetStates.Name(target.State),
        SettledBy = target.SettledBy.IsEmpty ? null : target.SettledBy,
        IsOverdue = target.IsOverdue,
        Probability = FiniteNumber.OrNull(target.Probability.Value),
        Lower = FiniteNumber.OrNull(target.Probability.Lower),
        Upper = FiniteNumber.OrNull(target.Probability.Upper),
        Level = level,
        Hits = target.Hits,
        Paths = target.Paths,
        VarianceReduction = target.VarianceReduction,
        Likelihood = DocumentText.OrNull(Outcomes.Likelihood.Of(target.Probability.Value), language),
        Within = EstimateDocument.OrNull(target.Within),
        Stretch = EstimateDocument.OrNull(target.Stretch),
        MeasureMean = FiniteNumber.OrNull(target.Mean),
        MeasureSd = FiniteNumber.OrNull(target.StandardDeviation),
        MeasureSe = FiniteNumber.OrNull(target.StandardError),
        MeasureQuantiles = QuantileObjects.Values(target.Quantiles),
        MeasureQuantileIntervals = QuantileObjects.Intervals(target.Quantiles),
        MeasureQuantileRankErrors = QuantileObjects.RankErrors(target.Quantiles),
    };

    /// <summary>Returns what the document says.</summary>
    internal TargetOutcome ToOutcome() => new()
    {
        Id = Id,
        Clause = Clause,
        Group = Group,
        GroupName = GroupName?.Text ?? LocalizedText.InAll(Group),
        Title = Name.Text,
        Measure = Measure,
        Unit = Unit,
        UnitName = UnitName?.Text ?? LocalizedText.InAll(Unit),
        MetIf = MetIf,
        InPercent = InPercent,
        State = TargetStates.TryParse(State, out TargetState state) ? state : throw new JsonException($"'{State}' is no state of a target of this version."),
        SettledBy = SettledBy ?? [],
        IsOverdue = IsOverdue,
        Probability = FiniteNumber.Estimate(Probability, Lower, Upper),
        Hits = Hits,
        Paths = Paths,
        VarianceReduction = VarianceReduction,
        Within = Within?.ToEstimate(),
        Stretch = Stretch?.ToEstimate(),
        Mean = FiniteNumber.OrNaN(MeasureMean),
        StandardDeviation = FiniteNumber.OrNaN(MeasureSd),
        StandardError = FiniteNumber.OrNaN(MeasureSe),
        Quantiles = QuantileObjects.Read(MeasureQuantiles, MeasureQuantileIntervals, MeasureQuantileRankErrors),
    };
}
