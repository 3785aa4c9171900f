using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace GrowthSim.Statistics.Accumulators;

/// <summary>How many paths were simulated, how many of them failed, and the first of those that did.</summary>
internal sealed class PathCounts : Accumulator
{
    /// <summary>The number of failed paths whose numbers are kept.</summary>
    public const int MaxFailures = 10;

    private readonly long[] _counts;

    public PathCounts()
        : this(new long[2])
    {
    }

    private PathCounts(long[] counts)
        : base([counts], []) => _counts = counts;

    /// <summary>Gets the number of paths, failed ones included.</summary>
    public long Paths => _counts[0];

    /// <summary>Gets the number of paths that failed.</summary>
    public long Failed => _counts[1];

    /// <summary>Gets the numbers of the first failed paths, in order.</summary>
    public ImmutableArray<long> FirstFailures { get; private set; } = [];

    /// <summary>Counts paths.</summary>
    public void Count(int paths) => _counts[0] += paths;

    /// <summary>Counts failed paths.</summary>
    /// <param name="failed">Those of 64 paths that failed.</param>
    /// <param name="first">The number of the first of the 64.</param>
    public void CountFailures(ulong failed, long first)
    {
        _counts[1] += BitOperations.PopCount(failed);
        for (ulong rest = failed; rest != 0 && FirstFailures.Length < MaxFailures; rest &= rest - 1)
        {
            FirstFailures = FirstFailures.Add(first + BitOperations.TrailingZeroCount(rest));
        }
    }

    internal override void AddCounts(Accumulator next, YieldPoint yieldPoint)
    {
        base.AddCounts(next, yieldPoint);
        FirstFailures = [.. FirstFailures.Concat(((PathCounts)next).FirstFailures).Take(MaxFailures)];
    }

    internal override void Clear(YieldPoint yieldPoint)
    {
        base.Clear(yieldPoint);
        FirstFailures = [];
    }

    internal override void Write(BinaryWriter writer, bool packed)
    {
        base.Write(writer, packed);
        writer.Write(FirstFailures.Length);
        writer.Write(MemoryMarshal.AsBytes(FirstFailures.AsSpan()));
    }

    internal override void Read(ref ReadOnlySpan<byte> bytes, bool packed)
    {
        base.Read(ref bytes, packed);
        int[] count = new int[1];
        Fill(ref bytes, MemoryMarshal.AsBytes(count.AsSpan()));
        if (count[0] is < 0 or > MaxFailures)
        {
            throw new InvalidDataException($"A block result keeps at most {MaxFailures} failed paths, not {count[0]}.");
        }

        long[] failures = new long[count[0]];
        Fill(ref bytes, MemoryMarshal.AsBytes(failures.AsSpan()));
        FirstFailures = [.. failures];
    }
}
