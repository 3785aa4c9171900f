using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>A setting that was tried.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Probability">The target's probability under it.</param>
/// <param name="Lost">The share of paths that meet the target under the setting that needs least, and not under this one; NaN where paths were not paired.</param>
public sealed record SoughtPoint(double Setting, Estimate Probability, double Lost);
