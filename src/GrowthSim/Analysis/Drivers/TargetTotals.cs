using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What factors do for a target, alone and together with others.</summary>
/// <param name="Target">Its identifier.</param>
/// <param name="Effects">The factors that its measure is a function of and that were drawn again, the greatest index first.</param>
public sealed record TargetTotals(string Target, ImmutableArray<TotalEffect> Effects);
