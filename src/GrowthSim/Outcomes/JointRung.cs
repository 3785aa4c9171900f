namespace GrowthSim.Outcomes;

/// <summary>One rung of the joint ladder.</summary>
/// <param name="Count">The number of targets.</param>
/// <param name="Probability">The probability that at least so many are met on the same path.</param>
public sealed record JointRung(int Count, Estimate Probability);
