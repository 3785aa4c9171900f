using System.Collections.Immutable;

namespace GrowthSim.Statistics.Accumulators;

/// <summary>A table of whole numbers over the verdicts of paths: what an analysis counts in each block, and reads its answer from when all are merged.</summary>
public abstract class CountTable : Accumulator
{
    /// <summary>Creates a table.</summary>
    /// <param name="counts">Its counts, which stay where they are.</param>
    protected CountTable(params long[][] counts)
        : base(counts, [])
    {
    }

    /// <summary>Gets a copy of what was counted, table by table, in the order in which it is stored.</summary>
    public ImmutableArray<ImmutableArray<long>> Counts => [.. CountArrays.ToArray().Select(counts => counts.ToImmutableArray())];

    /// <summary>Gets what its counts are counts of, as a text that its definition reads; null where the number of targets says it.</summary>
    public virtual string? Layout => null;

    /// <summary>Puts in what was counted elsewhere.</summary>
    /// <exception cref="InvalidDataException">It is not of such a table.</exception>
    internal void Fill(ImmutableArray<ImmutableArray<long>> counts)
    {
        ReadOnlySpan<long[]> tables = CountArrays;
        if (counts.Length != tables.Length)
        {
            throw new InvalidDataException($"The counts are not of this table: they are {counts.Length} lists, and it has {tables.Length}.");
        }

        for (int table = 0; table < tables.Length; table++)
        {
            if (counts[table].Length != tables[table].Length)
            {
                throw new InvalidDataException($"The counts are not of this table: list {table} has {counts[table].Length}, and {tables[table].Length} belong there.");
            }

            counts[table].CopyTo(tables[table]);
        }
    }

    /// <summary>Is told which tile of paths is counted next.</summary>
    /// <param name="firstPath">The tile's first path in the run.</param>
    protected internal virtual void Begin(long firstPath)
    {
    }

    /// <summary>Is handed a column of the tile that it asked for; before the verdicts.</summary>
    /// <param name="column">Which one.</param>
    /// <param name="values">The values of the paths; valid during the call.</param>
    protected internal virtual void Take(int column, ReadOnlySpan<double> values)
    {
    }

    /// <summary>Counts 64 paths.</summary>
    /// <param name="word">Which of the tile: from 0.</param>
    /// <param name="met">By target, the valid paths that meet it, as bits.</param>
    /// <param name="valid">The valid paths.</param>
    /// <param name="times">How many times each counts: once, but for paths that have weights, whose binary digits are counted one by one.</param>
    protected internal abstract void Count(int word, ReadOnlySpan<ulong> met, ulong valid, long times);

    /// <summary>Is told that all paths of the tile are counted.</summary>
    protected internal virtual void End()
    {
    }
}
