using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>What was expected of a figure.</summary>
/// <param name="Median">The median.</param>
/// <param name="Lower">The lower end of the middle 90 %.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Pit">Where the figure lies, from 0 to 1.</param>
/// <param name="Tail">The probability of a figure as far out.</param>
public sealed record ExpectationDocument(double? Median, double? Lower, double? Upper, double? Pit, double? Tail)
{
    internal static ExpectationDocument Of(Expectation expected) =>
        new(FiniteNumber.OrNull(expected.Median), FiniteNumber.OrNull(expected.Lower), FiniteNumber.OrNull(expected.Upper), FiniteNumber.OrNull(expected.Transform), FiniteNumber.OrNull(expected.Tail));
}
