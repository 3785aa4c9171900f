using System.Numerics;

namespace GrowthSim.Statistics.Accumulators;

/// <summary>On how many paths each of some events happened, and in how many antithetic pairs: on both paths, and on at least one of two valid ones.</summary>
internal sealed class EventCounts : Accumulator
{
    public EventCounts(int events)
        : this(new long[events], new long[events], new long[events])
    {
    }

    private EventCounts(long[] hits, long[] inBoth, long[] inEither)
        : base([hits, inBoth, inEither], []) => (Hits, PairHits, PairsTouched) = (hits, inBoth, inEither);

    /// <summary>Gets, by event, the number of paths on which it happened.</summary>
    public long[] Hits { get; }

    /// <summary>Gets, by event, the number of pairs on both paths of which it happened.</summary>
    public long[] PairHits { get; }

    /// <summary>Gets, by event, the number of pairs of valid paths on at least one of which it happened.</summary>
    public long[] PairsTouched { get; }

    /// <summary>Counts 64 paths.</summary>
    /// <param name="number">The event.</param>
    /// <param name="happened">The valid paths on which it happened.</param>
    /// <param name="valid">The valid paths.</param>
    public void Count(int number, ulong happened, ulong valid)
    {
        Hits[number] += BitOperations.PopCount(happened);
        PairHits[number] += BitOperations.PopCount(Bits.BothOfPair(happened));
        PairsTouched[number] += BitOperations.PopCount(Bits.EitherOfPair(happened, valid));
    }

    /// <summary>Counts 64 paths so many times.</summary>
    /// <param name="number">The event.</param>
    /// <param name="happened">The paths on which it happened.</param>
    /// <param name="times">How many times each counts.</param>
    public void Count(int number, ulong happened, long times) => Hits[number] += times * BitOperations.PopCount(happened);
}
