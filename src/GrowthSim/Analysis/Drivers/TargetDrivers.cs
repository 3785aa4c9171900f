using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What drives a target.</summary>
/// <param name="Target">Its identifier.</param>
/// <param name="Probability">Its probability on the paths that are counted by bins.</param>
/// <param name="Effects">The factors that its measure is a function of, the greatest index of the hit first; where that is not known, that of the measure. A factor of several numbers none of which is correlated with the measure is left out.</param>
public sealed record TargetDrivers(string Target, Estimate Probability, ImmutableArray<FactorEffect> Effects);
