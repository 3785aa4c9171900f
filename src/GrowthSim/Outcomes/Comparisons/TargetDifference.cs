namespace GrowthSim.Outcomes.Comparisons;

/// <summary>How the probability of a target differs between two scenarios.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Difference">The difference.</param>
public sealed record TargetDifference(string Id, DifferenceOutcome Difference);
