using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What a factor does for a target, alone and together with others.</summary>
/// <param name="Factor">The factor's name: that of the variable whose draws it is; of correlated variables their names, with commas between.</param>
/// <param name="Flips">The probability that the verdict would be another, were the factor drawn again and all else left.</param>
/// <param name="Index">The total index of whether the target is met (Homma and Saltelli, 1996): the share of its variance that would be left, were all but the factor known. Unknown where the target is always met or never.</param>
public sealed record TotalEffect(string Factor, Estimate Flips, Estimate Index);
