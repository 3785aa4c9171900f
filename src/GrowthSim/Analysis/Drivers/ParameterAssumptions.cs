using System.Collections.Immutable;

namespace GrowthSim.Analysis.Drivers;

/// <summary>How a target's probability hangs on what is assumed of one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Changes">The changes, in the order of <see cref="AssumptionChange.All"/>.</param>
public sealed record ParameterAssumptions(string Parameter, ImmutableArray<ChangedAssumption> Changes)
{
    /// <summary>Gets the greatest change of the probability.</summary>
    public double Greatest => Changes.Max(change => Math.Abs(change.Difference));
}
