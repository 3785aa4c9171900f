using System.Numerics;
using GrowthSim.Compilation;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Analysis;

/// <summary>
/// On how many paths each target is met, in sets of paths that belong together in every run of one seed: how much two runs on the same random numbers differ is read set by set, and how sure that is from the spread between the sets.
/// </summary>
public sealed class ReplicateTable : CountTable
{
    /// <summary>The number of sets. Tiles of paths are dealt out to them in turn, so that each has its part of every block.</summary>
    public const int Sets = 64;

    private readonly long[] _paths;
    private readonly long[] _hits;
    private readonly int _targets;
    private int _set;

    private ReplicateTable(int targets)
        : this(targets, new long[Sets], new long[(long)targets * Sets])
    {
    }

    private ReplicateTable(int targets, long[] paths, long[] hits)
        : base(paths, hits) => (_targets, _paths, _hits) = (targets, paths, hits);

    /// <summary>Gets what a run is asked for by.</summary>
    public static TableDefinition<ReplicateTable> Definition { get; } = new ReplicateDefinition();

    /// <summary>Gets the paths of each set that count, each as many times as its weight says.</summary>
    public ReadOnlySpan<long> Paths => _paths;

    /// <summary>Returns the paths of each set that meet a target.</summary>
    /// <param name="target">A scored target, by its place in the plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such target.</exception>
    public ReadOnlySpan<long> Hits(int target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, _targets);
        return _hits.AsSpan(target * Sets, Sets);
    }

    /// <inheritdoc/>
    protected internal override void Begin(long firstPath) => _set = (int)(firstPath / Tape.TilePaths % Sets);

    /// <inheritdoc/>
    protected internal override void Count(int word, ReadOnlySpan<ulong> met, ulong valid, long times)
    {
        _paths[_set] += times * BitOperations.PopCount(valid);
        for (int target = 0; target < met.Length; target++)
        {
            _hits[(target * Sets) + _set] += times * BitOperations.PopCount(met[target]);
        }
    }

    private sealed record ReplicateDefinition() : TableDefinition<ReplicateTable>("replicates")
    {
        public override long Counts(int targets) => Sets * (1L + targets);

        public override ReplicateTable Create(int targets) => new(targets);
    }
}
