using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Outcomes.Documents;

/// <summary>The probability that several targets are met on the same path, and what breaks first.</summary>
/// <param name="Probability">The probability; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="IfIndependent">The product of the targets' probabilities: what it would be if they were independent.</param>
/// <param name="Targets">The number of targets.</param>
public sealed record JointEstimateDocument(double? Probability, double? Lower, double? Upper, double? IfIndependent, int Targets)
{
    /// <summary>Gets how many pieces of news the targets are: those that imply each other are one.</summary>
    public int News { get; init; }

    /// <summary>Gets how many pieces of news are met in the mean; null where it is unknown or there are none.</summary>
    public double? ExpectedMet { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public double? ExpectedMetLower { get; init; }

    /// <summary>Gets the upper end of its interval.</summary>
    public double? ExpectedMetUpper { get; init; }

    /// <summary>Gets the expected weight of what is met, and what it is a share of; left out where no target has a weight of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ExpectedWeight { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ExpectedWeightLower { get; init; }

    /// <summary>Gets the upper end of its interval.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ExpectedWeightUpper { get; init; }

    /// <summary>Gets the sum of all weights.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? TotalWeight { get; init; }

    /// <summary>Gets the expected weight over the sum of all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ExpectedWeightShare { get; init; }

    /// <summary>Gets the targets' shares in missing the whole, the greatest first; left out where there are none, or more than are counted together.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<TargetBreakDocument>? Breaks { get; init; }

    /// <summary>Gets the most frequent sets of one, of two and of three targets that are missed alone.</summary>
    public required ImmutableArray<NearMissDocument> NearMisses { get; init; }

    /// <summary>Gets the same of the targets that can still be met; left out where all can, or none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StillPossibleDocument? StillPossible { get; init; }

    internal static JointEstimateDocument Of(JointEstimate joint) => new(
        FiniteNumber.OrNull(joint.Probability.Value),
        FiniteNumber.OrNull(joint.Probability.Lower),
        FiniteNumber.OrNull(joint.Probability.Upper),
        FiniteNumber.OrNull(joint.IfIndependent),
        joint.Targets)
    {
        News = joint.News,
        ExpectedMet = FiniteNumber.OrNull(joint.ExpectedMet?.Value),
        ExpectedMetLower = FiniteNumber.OrNull(joint.ExpectedMet?.Lower),
        ExpectedMetUpper = FiniteNumber.OrNull(joint.ExpectedMet?.Upper),
        ExpectedWeight = FiniteNumber.OrNull(joint.ExpectedWeight?.Expected.Value),
        ExpectedWeightLower = FiniteNumber.OrNull(joint.ExpectedWeight?.Expected.Lower),
        ExpectedWeightUpper = FiniteNumber.OrNull(joint.ExpectedWeight?.Expected.Upper),
        TotalWeight = joint.ExpectedWeight?.Total,
        ExpectedWeightShare = FiniteNumber.OrNull(joint.ExpectedWeight?.Expected.Value / joint.ExpectedWeight?.Total),
        Breaks = joint.Breaks?.Select(TargetBreakDocument.Of).ToImmutableArray(),
        NearMisses = [.. joint.NearMisses.Select(NearMissDocument.Of)],
        StillPossible = joint.StillPossible is null ? null : StillPossibleDocument.Of(joint.StillPossible),
    };

    internal JointEstimate ToEstimate() => new(FiniteNumber.Estimate(Probability, Lower, Upper), FiniteNumber.OrNaN(IfIndependent), Targets)
    {
        News = News,
        ExpectedMet = News == 0 ? null : new ExpectedNumber(FiniteNumber.OrNaN(ExpectedMet), FiniteNumber.OrNaN(ExpectedMetLower), FiniteNumber.OrNaN(ExpectedMetUpper)),
        ExpectedWeight = TotalWeight is not double total ? null
            : new ExpectedWeight(new ExpectedNumber(FiniteNumber.OrNaN(ExpectedWeight), FiniteNumber.OrNaN(ExpectedWeightLower), FiniteNumber.OrNaN(ExpectedWeightUpper)), total),
        Breaks = Breaks?.Select(target => target.ToBreak()).ToImmutableArray(),
        NearMisses = [.. NearMisses.Select(near => near.ToNearMiss())],
        StillPossible = StillPossible?.ToStillPossible(),
    };
}
