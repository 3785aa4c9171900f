using System.Collections.Immutable;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Outcomes.Documents;

/// <summary>How a run's scenario differs from another, path by path on the same random numbers.</summary>
/// <param name="Scenario">The other scenario's identifier, with the assumptions that were replaced in it.</param>
/// <param name="ScenarioName">Its name for people.</param>
/// <param name="Targets">The scored targets that both can ask, in the order of the model.</param>
/// <param name="All">All scored targets met together.</param>
/// <param name="Groups">The targets of each group met together.</param>
/// <param name="Projections">The values under the run's scenario less those under the other, by the full names of the variables.</param>
public sealed record ComparisonDocument(
    string Scenario,
    DocumentText ScenarioName,
    ImmutableArray<DifferenceDocument> Targets,
    DifferenceDocument All,
    ImmutableSortedDictionary<string, DifferenceDocument> Groups,
    OrderedDictionary<string, ProjectionDocument> Projections)
{
    internal static ComparisonDocument Of(ComparisonOutcome comparison, string language) => new(
        comparison.Scenario,
        DocumentText.Of(comparison.ScenarioTitle, language),
        [.. comparison.Targets.Select(target => DifferenceDocument.Of(target.Difference, target.Id))],
        DifferenceDocument.Of(comparison.All),
        comparison.Groups.ToImmutableSortedDictionary(group => group.Key, group => DifferenceDocument.Of(group.Value), StringComparer.Ordinal),
        new(comparison.Projections.Select(series => KeyValuePair.Create(series.Variable, ProjectionDocument.Of(series, language)))));

    internal ComparisonOutcome ToOutcome() => new(
        Scenario,
        ScenarioName.Text,
        [.. Targets.Select(target => new TargetDifference(target.Id!, target.ToOutcome()))],
        All.ToOutcome(),
        Groups.ToImmutableSortedDictionary(group => group.Key, group => group.Value.ToOutcome(), StringComparer.Ordinal),
        [.. Projections.Select(series => series.Value.ToProjection(series.Key))]);
}
