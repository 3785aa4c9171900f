using GrowthSim.Language;

namespace GrowthSim.Simulation;

/// <summary>A target along one path.</summary>
/// <param name="Target">The target.</param>
/// <param name="Measure">The measure's value.</param>
/// <param name="Met">Whether the target is met.</param>
public sealed record TraceTarget(Target Target, double Measure, bool Met);
