namespace GrowthSim.Analysis.Discovery;

/// <summary>What is sought: boxes of the space of uncertainties.</summary>
/// <param name="OfMet">Whether boxes are sought in which the target is met; else in which it is missed.</param>
/// <param name="Boxes">The most boxes; at least 1.</param>
/// <param name="Factors">The most factors that a box restricts; at least 1.</param>
public sealed record DiscoverQuestion(bool OfMet = false, int Boxes = 3, int Factors = 4);
