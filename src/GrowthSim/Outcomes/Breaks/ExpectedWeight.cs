namespace GrowthSim.Outcomes.Breaks;

/// <summary>The expected sum of the weights of what is met.</summary>
/// <param name="Expected">The sum, with an interval that is wide enough however the targets hang together.</param>
/// <param name="Total">The sum of all weights, also of what is not met.</param>
public sealed record ExpectedWeight(ExpectedNumber Expected, double Total);
