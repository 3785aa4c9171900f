using System.Collections.Immutable;
using GrowthSim.Language;

namespace GrowthSim.Grains;

/// <summary>What a model holds.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.ModelCatalogue")]
public sealed record ModelCatalogue
{
    /// <summary>Gets the model's identifier.</summary>
    [Id(0)]
    public required string Model { get; init; }

    /// <summary>Gets the name for people.</summary>
    [Id(1)]
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the revision on record.</summary>
    [Id(2)]
    public required string Revision { get; init; }

    /// <summary>Gets the first year of the grid.</summary>
    [Id(3)]
    public required int BaseYear { get; init; }

    /// <summary>Gets the last year of the grid.</summary>
    [Id(4)]
    public required int LastYear { get; init; }

    /// <summary>Gets the sectors in the order of the model.</summary>
    [Id(5)]
    public required ImmutableArray<CatalogueEntry> Sectors { get; init; }

    /// <summary>Gets the indicators in the order of the model.</summary>
    [Id(6)]
    public required ImmutableArray<CatalogueEntry> Indicators { get; init; }

    /// <summary>Gets the targets in the order of the model.</summary>
    [Id(7)]
    public required ImmutableArray<CatalogueTarget> Targets { get; init; }

    /// <summary>Gets the scenarios by identifier; one whose text has errors is listed under its identifier.</summary>
    [Id(8)]
    public required ImmutableArray<CatalogueEntry> Scenarios { get; init; }
}
