using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Grains;

/// <summary>What a run has counted in one of its tables.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Targets">The identifiers of the scored targets, in the order of the table.</param>
/// <param name="Counts">The counts, as the table keeps them.</param>
/// <param name="Layout">What they are counts of, as a text that the table's definition reads; null where the number of targets says it.</param>
[GenerateSerializer, Immutable, Alias("growthsim.TableCounts")]
public sealed record TableCounts(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<string> Targets,
    [property: Id(2)] ImmutableArray<ImmutableArray<long>> Counts,
    [property: Id(3)] string? Layout = null)
{
    /// <summary>Returns the table, which answers what its analysis asks.</summary>
    /// <param name="definition">Which table it is.</param>
    /// <exception cref="InvalidDataException">It is another table.</exception>
    public TTable As<TTable>(TableDefinition<TTable> definition)
        where TTable : CountTable
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Name == Name ? definition.Read(Targets.Length, Counts, Layout) : throw new InvalidDataException($"These are the counts of the table '{Name}', not of '{definition.Name}'.");
    }
}
