namespace GrowthSim.Outcomes.Documents;

/// <summary>The probability that several targets are met on the same path.</summary>
/// <param name="Probability">The probability; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="IfIndependent">The product of the targets' probabilities: what it would be if they were independent.</param>
/// <param name="Targets">The number of targets.</param>
public sealed record JointEstimateDocument(double? Probability, double? Lower, double? Upper, double? IfIndependent, int Targets)
{
    internal static JointEstimateDocument Of(JointEstimate joint) => new(
        FiniteNumber.OrNull(joint.Probability.Value),
        FiniteNumber.OrNull(joint.Probability.Lower),
        FiniteNumber.OrNull(joint.Probability.Upper),
        FiniteNumber.OrNull(joint.IfIndependent),
        joint.Targets);

    internal JointEstimate ToEstimate() => new(FiniteNumber.Estimate(Probability, Lower, Upper), FiniteNumber.OrNaN(IfIndependent), Targets);
}
