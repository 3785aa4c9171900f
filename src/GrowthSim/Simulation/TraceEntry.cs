using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Simulation;

/// <summary>One variable along one path.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Values">Its values: one for each year of the grid, or a single one where it has one value per path. May hold NaN on a failed path.</param>
public sealed record TraceEntry(Variable Variable, ImmutableArray<double> Values);
