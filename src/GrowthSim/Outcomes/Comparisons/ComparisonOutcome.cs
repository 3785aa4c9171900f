using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Comparisons;

/// <summary>How a run's scenario differs from another, path by path on the same random numbers. A path that fails under one of them counts for neither.</summary>
/// <param name="Scenario">The other scenario's identifier, with the assumptions that were replaced in it.</param>
/// <param name="ScenarioTitle">Its name for people.</param>
/// <param name="Targets">The scored targets that both can ask, in the order of the model.</param>
/// <param name="All">All scored targets met together.</param>
/// <param name="Groups">The targets of each group met together.</param>
/// <param name="Projections">The values under the run's scenario less those under the other, by series; left out are those that agree in all years on every path.</param>
public sealed record ComparisonOutcome(
    string Scenario,
    LocalizedText ScenarioTitle,
    ImmutableArray<TargetDifference> Targets,
    DifferenceOutcome All,
    ImmutableSortedDictionary<string, DifferenceOutcome> Groups,
    ImmutableArray<Projection> Projections);
