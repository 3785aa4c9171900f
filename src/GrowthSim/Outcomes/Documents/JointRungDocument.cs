namespace GrowthSim.Outcomes.Documents;

/// <summary>One rung of the joint ladder: the probability that at least so many targets are met on the same path.</summary>
/// <param name="Count">The number of targets.</param>
/// <param name="Probability">The probability; null where it is unknown, as its interval then.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
public sealed record JointRungDocument(int Count, double? Probability, double? Lower, double? Upper)
{
    internal static JointRungDocument Of(JointRung rung) => new(
        rung.Count,
        FiniteNumber.OrNull(rung.Probability.Value),
        FiniteNumber.OrNull(rung.Probability.Lower),
        FiniteNumber.OrNull(rung.Probability.Upper));

    internal JointRung ToRung() => new(Count, FiniteNumber.Estimate(Probability, Lower, Upper));
}
