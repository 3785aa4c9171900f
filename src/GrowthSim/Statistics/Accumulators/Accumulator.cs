using System.Numerics;
using System.Runtime.InteropServices;

namespace GrowthSim.Statistics.Accumulators;

/// <summary>
/// A part of what paths add up to; its size does not depend on their number. Counts add in any order. Sums of floating-point numbers add in block order alone, since that addition is not associative, and the same bits are
/// promised for any cluster.
/// </summary>
public abstract class Accumulator
{
    private readonly long[][] _counts;
    private readonly double[][] _sums;

    /// <summary>Creates a part of tables that stay where they are.</summary>
    /// <param name="counts">What adds in any order.</param>
    /// <param name="sums">What adds in block order alone.</param>
    private protected Accumulator(long[][] counts, double[][] sums) => (_counts, _sums) = (counts, sums);

    /// <summary>Gets what adds in block order alone.</summary>
    internal ReadOnlySpan<double[]> Sums => _sums;

    /// <summary>Gets what adds in any order.</summary>
    private protected ReadOnlySpan<long[]> CountArrays => _counts;

    /// <summary>Gets about how many bytes it has.</summary>
    internal virtual long Bytes => (sizeof(long) * _counts.Sum(counts => (long)counts.Length)) + (sizeof(double) * _sums.Sum(sums => (long)sums.Length));

    /// <summary>Adds the counts of a part of the same plan.</summary>
    /// <param name="next">The part.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    /// <exception cref="ArgumentException">It is a part of another plan.</exception>
    internal virtual void AddCounts(Accumulator next, YieldPoint yieldPoint)
    {
        for (int table = 0; table < _counts.Length; table++)
        {
            Add<long>(_counts[table], next._counts[table]);
        }
    }

    /// <summary>Leaves zeros.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    internal virtual void Clear(YieldPoint yieldPoint)
    {
        Array.ForEach(_counts, Array.Clear);
        Array.ForEach(_sums, Array.Clear);
    }

    /// <summary>Writes the part, little endian.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="packed">Whether what is large takes half the room where its counts allow it.</param>
    internal virtual void Write(BinaryWriter writer, bool packed)
    {
        Array.ForEach(_counts, counts => writer.Write(MemoryMarshal.AsBytes(counts.AsSpan())));
        Array.ForEach(_sums, sums => writer.Write(MemoryMarshal.AsBytes(sums.AsSpan())));
    }

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <param name="bytes">The bytes; left behind what was read.</param>
    /// <param name="packed">As it was written.</param>
    /// <exception cref="InvalidDataException">They are too few.</exception>
    internal virtual void Read(ref ReadOnlySpan<byte> bytes, bool packed)
    {
        foreach (long[] counts in _counts)
        {
            Fill(ref bytes, MemoryMarshal.AsBytes(counts.AsSpan()));
        }

        foreach (double[] sums in _sums)
        {
            Fill(ref bytes, MemoryMarshal.AsBytes(sums.AsSpan()));
        }
    }

    /// <summary>Adds numbers to others, one to one. Lane by lane the sums are those of a plain loop.</summary>
    /// <exception cref="ArgumentException">They are not as many.</exception>
    internal static void Add<T>(Span<T> into, ReadOnlySpan<T> next)
        where T : unmanaged, INumber<T>
    {
        if (into.Length != next.Length)
        {
            throw new ArgumentException("The results are of different plans.", nameof(next));
        }

        int i = 0;
        for (; i <= into.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(into[i..]) + new Vector<T>(next[i..])).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++)
        {
            into[i] += next[i];
        }
    }

    private protected static void Fill(ref ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        if (bytes.Length < destination.Length)
        {
            throw new InvalidDataException("The block result is too short for its plan.");
        }

        bytes[..destination.Length].CopyTo(destination);
        bytes = bytes[destination.Length..];
    }
}
