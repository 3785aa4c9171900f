namespace GrowthSim.Outcomes.Breaks;

/// <summary>An implication that the model states and that does not hold on every path.</summary>
/// <param name="Target">The target that is met there.</param>
/// <param name="Implied">The target that is missed there.</param>
/// <param name="Paths">On how many paths; of paths with weights as many of equal weight, at least one.</param>
public sealed record BrokenImplication(string Target, string Implied, long Paths);
