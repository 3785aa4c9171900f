using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>What a lever does in the mix that was found.</summary>
/// <param name="Setting">Its setting.</param>
/// <param name="Cost">What that costs.</param>
/// <param name="Without">The probability of the target with this lever where it costs nothing, and the others as in the mix.</param>
/// <param name="AtMost">The probability with this lever at its last setting, and the others as in the mix.</param>
/// <param name="Falls">By how much the probability falls from one setting to a further one, at most, the others being fixed where the search began: 0 where more of the lever never harms.</param>
public sealed record MixedLever(double Setting, double Cost, Estimate Without, Estimate AtMost, double Falls);
