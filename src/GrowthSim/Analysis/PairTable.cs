using System.Numerics;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Statistics;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Analysis;

/// <summary>On how many paths each two targets are met together: conditional probabilities, and what meeting one does for another.</summary>
public sealed class PairTable : CountTable
{
    private readonly long[] _paths;
    private readonly long[] _both;
    private readonly int _targets;

    private PairTable(int targets)
        : this(targets, new long[1], new long[Pairs(targets)])
    {
    }

    private PairTable(int targets, long[] paths, long[] both)
        : base(paths, both) => (_targets, _paths, _both) = (targets, paths, both);

    /// <summary>Gets what a run is asked for by.</summary>
    public static TableDefinition<PairTable> Definition { get; } = new PairDefinition();

    /// <summary>Gets the number of paths that count: those that did not fail.</summary>
    public long Paths => _paths[0];

    /// <summary>Returns on how many paths two targets were met, or one.</summary>
    /// <param name="first">A scored target, by its place in the model.</param>
    /// <param name="second">Another, or the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such target.</exception>
    public long Both(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, _targets);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second, _targets);
        (int less, int more) = (Math.Min(first, second), Math.Max(first, second));
        return _both[PlaceOf(less) + more - less];
    }

    /// <summary>Returns the probability that a target is met on the paths on which another is, with Wilson's interval: for independent paths.</summary>
    /// <param name="target">The target.</param>
    /// <param name="given">The one that is met.</param>
    /// <param name="level">The confidence level; between 0 and 1, both excluded.</param>
    /// <returns>The probability; unknown where the other is never met.</returns>
    public Estimate Conditional(int target, int given, double level)
    {
        (long hits, long paths) = (Both(target, given), Both(given, given));
        if (paths == 0)
        {
            return Estimate.Unknown;
        }

        BinomialInterval interval = BinomialInterval.Of(hits, paths, level);
        return new Estimate((double)hits / paths, interval.Lower, interval.Upper);
    }

    /// <inheritdoc/>
    protected internal override void Count(int word, ReadOnlySpan<ulong> met, ulong valid, long times)
    {
        _paths[0] += times * BitOperations.PopCount(valid);
        int place = 0;
        for (int first = 0; first < met.Length; first++)
        {
            for (int second = first; second < met.Length; second++)
            {
                _both[place++] += times * BitOperations.PopCount(met[first] & met[second]);
            }
        }
    }

    private int PlaceOf(int target) => (target * _targets) - (target * (target - 1) / 2);

    private static long Pairs(int targets) => (long)targets * (targets + 1) / 2;

    private sealed record PairDefinition() : TableDefinition<PairTable>("pair")
    {
        public override long Counts(int targets) => 1 + Pairs(targets);

        public override PairTable Create(int targets) => new(targets);
    }
}
