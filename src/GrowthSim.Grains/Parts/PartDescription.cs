using System.Collections.Immutable;

namespace GrowthSim.Grains.Parts;

/// <summary>What the model on record says of a part.</summary>
[GenerateSerializer, Immutable, Alias("growthsim.PartDescription")]
internal sealed record PartDescription
{
    [Id(0)]
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>The figures of the model's own files.</summary>
    [Id(1)]
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>The full names of the variables that have a value by year: figures can be recorded of these.</summary>
    [Id(2)]
    public required ImmutableArray<string> Yearly { get; init; }

    [Id(3)]
    public required int BaseYear { get; init; }

    [Id(4)]
    public required int LastYear { get; init; }
}
