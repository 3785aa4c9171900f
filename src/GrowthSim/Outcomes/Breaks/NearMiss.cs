using System.Collections.Immutable;

namespace GrowthSim.Outcomes.Breaks;

/// <summary>One, two or three targets that are all that a miss of the whole is put down to.</summary>
/// <param name="Missed">The targets' identifiers, in the order of the model.</param>
/// <param name="Probability">The probability that a miss is put down to them, and to no other.</param>
public sealed record NearMiss(ImmutableArray<string> Missed, Estimate Probability);
