using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>A setting that was tried.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Probability">The target's probability under it; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="Lost">The share of paths that meet the target under the first setting and not under this one; null where paths were not paired.</param>
public sealed record SoughtPointDocument(double Setting, double? Probability, double? Lower, double? Upper, double? Lost)
{
    internal static SoughtPointDocument Of(SoughtPoint point) => new(
        point.Setting,
        FiniteNumber.OrNull(point.Probability.Value),
        FiniteNumber.OrNull(point.Probability.Lower),
        FiniteNumber.OrNull(point.Probability.Upper),
        FiniteNumber.OrNull(point.Lost));
}
