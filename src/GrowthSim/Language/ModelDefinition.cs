using System.Collections.Immutable;

namespace GrowthSim.Language;

/// <summary>A checked model: every name is resolved, every equation has a meaning, nothing depends on itself within a year.</summary>
public sealed record ModelDefinition
{
    /// <summary>Gets the identifier, such as <c>bac-giang</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the first year of the grid.</summary>
    public required int BaseYear { get; init; }

    /// <summary>Gets the last year of the grid.</summary>
    public required int LastYear { get; init; }

    /// <summary>Gets the citations by key.</summary>
    public required ImmutableSortedDictionary<string, string> Sources { get; init; }

    /// <summary>Gets all variables in the order of the file; the equations of <c>each_sector</c> stand once per sector.</summary>
    public required ImmutableArray<Variable> Variables { get; init; }

    /// <summary>Gets the sectors in the order of the file.</summary>
    public required ImmutableArray<Sector> Sectors { get; init; }

    /// <summary>Gets the correlations.</summary>
    public required ImmutableArray<Correlation> Correlations { get; init; }

    /// <summary>Gets the targets in the order of the file.</summary>
    public required ImmutableArray<Target> Targets { get; init; }

    /// <summary>Gets the figures on record.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>Gets the years of the grid, both ends included.</summary>
    public IEnumerable<int> Years => Enumerable.Range(BaseYear, LastYear - BaseYear + 1);
}
