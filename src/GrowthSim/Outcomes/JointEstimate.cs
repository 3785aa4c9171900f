namespace GrowthSim.Outcomes;

/// <summary>The probability that several targets are met on the same path.</summary>
/// <param name="Probability">The share of paths on which all of them were met; exact counts, not a product.</param>
/// <param name="IfIndependent">The product of the targets' probabilities: what it would be if they were independent.</param>
/// <param name="Targets">The number of targets.</param>
public sealed record JointEstimate(Estimate Probability, double IfIndependent, int Targets);
