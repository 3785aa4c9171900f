using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>A target under all scenarios.</summary>
/// <param name="Target">What the first scenario's run says of it.</param>
/// <param name="Event">That it is met.</param>
public sealed record ComparedTarget(TargetOutcome Target, ComparedEvent Event);
