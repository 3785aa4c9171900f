using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Discovery.Documents;

/// <summary>Between what a box holds a factor.</summary>
/// <param name="Factor">The factor's name.</param>
/// <param name="Low">The value of the parameter at the lower end; null where it is open, and where the factor is no parameter.</param>
/// <param name="High">The value at the upper end; null where it is open, and where the factor is no parameter.</param>
/// <param name="LowShare">The share of the factor's probability below the lower end.</param>
/// <param name="HighShare">The share below the upper end.</param>
/// <param name="PValue">The quasi-p-value of the restriction.</param>
/// <param name="Lever">The lever nearest to the factor; null where there is none.</param>
public sealed record RestrictionDocument(string Factor, double? Low, double? High, double LowShare, double HighShare, double? PValue, string? Lever)
{
    internal static RestrictionDocument Of(BoxRestriction of) =>
        new(of.Factor, FiniteNumber.OrNull(of.Low), FiniteNumber.OrNull(of.High), of.LowShare, of.HighShare, FiniteNumber.OrNull(of.PValue), of.Lever);
}
