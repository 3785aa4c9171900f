using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Comparisons.Documents;

/// <summary>All that a comparison says; what is not known is null.</summary>
public sealed record ComparisonBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenarios as they were asked for.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>Gets their names for people.</summary>
    public required ImmutableArray<DocumentText> ScenarioNames { get; init; }

    /// <summary>Gets the identities of their plans.</summary>
    public required ImmutableArray<string> Runs { get; init; }

    /// <summary>Gets from when they look; null for the base year.</summary>
    public required string? AsOf { get; init; }

    /// <summary>Gets the number of paths of each.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed that they share.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the sampling design.</summary>
    public required string Design { get; init; }

    /// <summary>Gets the version of the engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets how differences were told: <c>paths</c>, or <c>sets</c> of paths where figures give the scenarios other weights.</summary>
    public required string Method { get; init; }

    /// <summary>Gets whether a run was stopped before its last path.</summary>
    public required bool Partial { get; init; }

    /// <summary>Gets the targets in the order of the model.</summary>
    public required ImmutableArray<ComparedEventDocument> Targets { get; init; }

    /// <summary>Gets all scored targets met together.</summary>
    public required ComparedEventDocument All { get; init; }

    /// <summary>Gets the targets of each group met together.</summary>
    public required ImmutableSortedDictionary<string, ComparedEventDocument> Groups { get; init; }

    /// <summary>Gets the differences of series from the first scenario, by scenario and the full name of the variable.</summary>
    public required OrderedDictionary<string, OrderedDictionary<string, ProjectionDocument>> Projections { get; init; }

    internal static ComparisonBody Of(ScenarioComparison comparison, string language)
    {
        RunOutcome first = comparison.Runs[0].Outcome;
        ComparedEventDocument Event(ComparedEvent of) => ComparedEventDocument.Of(of, comparison.Runs);
        return new ComparisonBody
        {
            Model = first.Model,
            Revision = first.Revision,
            Scenarios = [.. comparison.Runs.Select(run => run.Name)],
            ScenarioNames = [.. comparison.Runs.Select(run => DocumentText.Of(run.Outcome.ScenarioTitle, language))],
            Runs = [.. comparison.Runs.Select(run => run.Outcome.Id)],
            AsOf = first.AsOf?.ToString(),
            Paths = comparison.Runs.Min(run => run.Outcome.Paths),
            Seed = first.Seed,
            Design = first.Design.Name(),
            Engine = first.Engine,
            Level = comparison.Level,
            Method = comparison.IsPaired ? "paths" : "sets",
            Partial = comparison.Partial,
            Targets = [.. comparison.Targets.Select(target => Event(target.Event) with { Id = target.Target.Id, Name = DocumentText.Of(target.Target.Title, language), Group = target.Target.Group, GroupName = DocumentText.Of(target.Target.GroupName, language) })],
            All = Event(comparison.All),
            Groups = comparison.Groups.ToImmutableSortedDictionary(group => group.Key, group => Event(group.Value), StringComparer.Ordinal),
            Projections = new(comparison.Series
                .GroupBy(series => series.Second)
                .Select(scenario => KeyValuePair.Create(
                    comparison.Runs[scenario.Key].Name,
                    new OrderedDictionary<string, ProjectionDocument>(scenario.Select(series => KeyValuePair.Create(series.Difference.Variable, ProjectionDocument.Of(series.Difference, language))))))),
        };
    }
}
