using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Discovery;

/// <summary>In which part of the space of uncertainties a target fails.</summary>
/// <param name="Run">What the run says.</param>
/// <param name="Discovery">The boxes.</param>
public sealed record DiscoveryOutcome(RunOutcome Run, ScenarioDiscovery Discovery);
