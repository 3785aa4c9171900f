using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What factors do for targets, alone and together with others.</summary>
/// <param name="Paths">The number of paths on which each was drawn again.</param>
/// <param name="LeftOut">The number of factors behind the targets that were not drawn again, since there are too many.</param>
/// <param name="Targets">The targets, in the order of the plan.</param>
public sealed record TotalOutcome(long Paths, int LeftOut, ImmutableArray<TargetTotals> Targets);
