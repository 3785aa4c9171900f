using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Seeking;

/// <summary>A mix that was run.</summary>
/// <param name="Settings">The setting of each lever, in the order of the question.</param>
/// <param name="Cost">What they cost together.</param>
/// <param name="Probability">The target's probability under it, with its interval.</param>
public sealed record TriedMix(ImmutableArray<double> Settings, double Cost, Estimate Probability);
