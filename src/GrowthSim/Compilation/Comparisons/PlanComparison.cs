using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Compilation.Comparisons;

/// <summary>What a plan counts of another scenario, path by path on the same random numbers.</summary>
/// <param name="Against">The other scenario.</param>
/// <param name="Targets">The compared targets that both can ask, in the order of the plan.</param>
/// <param name="All">All targets together; null where some targets alone are compared.</param>
/// <param name="Groups">The targets of each group together, in the order of the plan.</param>
/// <param name="Differences">By series and year, the output of the value under the plan's scenario less that under the other.</param>
internal sealed record PlanComparison(
    Scenario Against,
    ImmutableArray<(Target Target, PairedEvent Event)> Targets,
    PairedEvent? All,
    ImmutableArray<(string Group, PairedEvent Event)> Groups,
    ImmutableArray<int> Differences);
