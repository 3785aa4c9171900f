using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Outcomes;

/// <summary>What a run says about targets that are met together on few paths: an estimate by multilevel splitting, apart from the run's own paths.</summary>
/// <param name="Kind">Whose targets they are.</param>
/// <param name="Name">The group or the target; empty for all targets.</param>
/// <param name="Targets">The number of targets.</param>
/// <param name="Probability">The probability; null where no path came to the event, so that nothing but the run's own interval is known.</param>
/// <param name="RelativeError">The standard error over the probability; null where it is not known.</param>
/// <param name="Estimates">The number of independent estimates, each by a population of its own.</param>
/// <param name="Paths">The number of paths that were simulated for them.</param>
/// <param name="Levels">The number of levels between any path and the event.</param>
public sealed record RareOutcome(RareEventKind Kind, string Name, int Targets, Estimate? Probability, double? RelativeError, long Estimates, long Paths, int Levels);
