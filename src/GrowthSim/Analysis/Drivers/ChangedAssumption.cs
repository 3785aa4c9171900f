namespace GrowthSim.Analysis.Drivers;

/// <summary>What a target's probability would be, were something else assumed of a parameter.</summary>
/// <param name="Change">What is assumed.</param>
/// <param name="Difference">By how much the probability changes.</param>
/// <param name="Lower">The lower end of the interval of the difference.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="EffectivePaths">The number of paths of a run with the changed assumption that would say as much of its probability.</param>
public sealed record ChangedAssumption(AssumptionChange Change, double Difference, double Lower, double Upper, double EffectivePaths);
