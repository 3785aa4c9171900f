using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Simulation;

/// <summary>Counts as bytes: two each where the greatest has 16 bits, as those of some blocks have, else four. The first byte says which.</summary>
internal static class PackedCounts
{
    /// <summary>Writes counts.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<uint> counts)
    {
        ushort[] narrow = ArrayPool<ushort>.Shared.Rent(counts.Length);
        bool fits = TryNarrow(counts, narrow);
        writer.Write((byte)(fits ? sizeof(ushort) : sizeof(uint)));
        writer.Write(fits ? MemoryMarshal.AsBytes(narrow.AsSpan(0, counts.Length)) : MemoryMarshal.AsBytes(counts));
        ArrayPool<ushort>.Shared.Return(narrow);
    }

    /// <summary>Reads counts.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave; left behind what was read.</param>
    /// <param name="counts">Takes as many as it holds.</param>
    /// <exception cref="InvalidDataException">The bytes are too few.</exception>
    public static void Read(ref ReadOnlySpan<byte> bytes, Span<uint> counts)
    {
        int width = bytes.IsEmpty ? 0 : bytes[0];
        int length = 1 + (counts.Length * width);
        if (width is not (sizeof(ushort) or sizeof(uint)) || bytes.Length < length)
        {
            throw new InvalidDataException($"{bytes.Length} bytes are not {counts.Length} counts.");
        }

        ReadOnlySpan<byte> packed = bytes[1..length];
        if (width == sizeof(uint))
        {
            packed.CopyTo(MemoryMarshal.AsBytes(counts));
        }
        else
        {
            Widen(MemoryMarshal.Cast<byte, ushort>(packed), counts);
        }

        bytes = bytes[length..];
    }

    private static bool TryNarrow(ReadOnlySpan<uint> counts, Span<ushort> narrow)
    {
        Vector256<uint> bits = Vector256<uint>.Zero;
        int i = 0;
        for (; i <= counts.Length - (2 * Vector256<uint>.Count); i += 2 * Vector256<uint>.Count)
        {
            Vector256<uint> low = Vector256.Create(counts[i..]);
            Vector256<uint> high = Vector256.Create(counts[(i + Vector256<uint>.Count)..]);
            bits |= low | high;
            Vector256.Narrow(low, high).CopyTo(narrow[i..]);
        }

        uint rest = 0;
        for (; i < counts.Length; i++)
        {
            rest |= counts[i];
            narrow[i] = unchecked((ushort)counts[i]);
        }

        return rest <= ushort.MaxValue && Vector256.LessThanOrEqualAll(bits, Vector256.Create<uint>(ushort.MaxValue));
    }

    private static void Widen(ReadOnlySpan<ushort> narrow, Span<uint> counts)
    {
        int i = 0;
        for (; i <= counts.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(Vector256.Create(narrow[i..]));
            low.CopyTo(counts[i..]);
            high.CopyTo(counts[(i + Vector256<uint>.Count)..]);
        }

        for (; i < counts.Length; i++)
        {
            counts[i] = narrow[i];
        }
    }
}
