using System.Text.Json.Serialization;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Outcomes.Documents;

/// <summary>The probability of an event under a run's scenario less that under another, on the same paths; null is what is not known.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="Gained">The share of paths on which it happens under the run's scenario alone.</param>
/// <param name="Lost">The share of paths on which it happens under the other alone.</param>
/// <param name="Paths">The number of paths.</param>
/// <param name="PValue">The probability of such a difference or a greater one, were there none.</param>
/// <param name="VarianceRatio">How many times as many paths two runs that share no random numbers would need for the same error.</param>
public sealed record DifferenceDocument(double? Difference, double? Lower, double? Upper, double? Gained, double? Lost, long Paths, double? PValue, double? VarianceRatio)
{
    /// <summary>Gets the target's identifier; left out where it is of several together.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Gets the probability under the other scenario.</summary>
    public EstimateDocument? Other { get; init; }

    internal static DifferenceDocument Of(DifferenceOutcome difference, string? id = null) => new(
        FiniteNumber.OrNull(difference.Value),
        FiniteNumber.OrNull(difference.Lower),
        FiniteNumber.OrNull(difference.Upper),
        FiniteNumber.OrNull(difference.Gained),
        FiniteNumber.OrNull(difference.Lost),
        difference.Paths,
        FiniteNumber.OrNull(difference.PValue),
        FiniteNumber.OrNull(difference.VarianceRatio)) { Id = id, Other = EstimateDocument.OrNull(difference.Other) };

    internal DifferenceOutcome ToOutcome() => new(
        FiniteNumber.OrNaN(Difference),
        FiniteNumber.OrNaN(Lower),
        FiniteNumber.OrNaN(Upper),
        FiniteNumber.OrNaN(Gained),
        FiniteNumber.OrNaN(Lost),
        Paths,
        FiniteNumber.OrNaN(PValue),
        FiniteNumber.OrNaN(VarianceRatio)) { Other = Other?.ToEstimate() ?? Estimate.Unknown };
}
