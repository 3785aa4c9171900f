using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>On which assumptions a target's verdict hangs.</summary>
/// <param name="Target">Its identifier.</param>
/// <param name="Parameters">The parameters that its measure is a function of and that are drawn by themselves, the greatest change first. Those that are correlated with others are left out.</param>
public sealed record TargetAssumptions(string Target, ImmutableArray<ParameterAssumptions> Parameters);
