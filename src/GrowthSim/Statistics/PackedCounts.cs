using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Statistics;

/// <summary>Counts as bytes: the lower two of each, then the few that have more, each with its place. Where they are not few all take four bytes; the first byte says which.</summary>
internal static class PackedCounts
{
    /// <summary>A greater one takes eight bytes besides its two: more of them than one in eight would not pay.</summary>
    private const int WideOnesPay = 8;

    /// <summary>Writes counts.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<uint> counts)
    {
        ushort[] narrow = ArrayPool<ushort>.Shared.Rent(counts.Length);
        List<int> wide = [];
        Narrow(counts, narrow, wide);
        if (wide.Count <= counts.Length / WideOnesPay)
        {
            writer.Write((byte)sizeof(ushort));
            writer.Write(MemoryMarshal.AsBytes(narrow.AsSpan(0, counts.Length)));
            writer.Write(wide.Count);
            foreach (int place in wide)
            {
                writer.Write(place);
                writer.Write(counts[place]);
            }
        }
        else
        {
            writer.Write((byte)sizeof(uint));
            writer.Write(MemoryMarshal.AsBytes(counts));
        }

        ArrayPool<ushort>.Shared.Return(narrow);
    }

    /// <summary>Reads counts.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave; left behind what was read.</param>
    /// <param name="counts">Takes as many as it holds.</param>
    /// <exception cref="InvalidDataException">The bytes are too few, or name a place that there is not.</exception>
    public static void Read(ref ReadOnlySpan<byte> bytes, Span<uint> counts)
    {
        int width = bytes.IsEmpty ? 0 : bytes[0];
        if (width is not (sizeof(ushort) or sizeof(uint)))
        {
            throw new InvalidDataException($"Counts have 2 or 4 bytes, not {width}.");
        }

        ReadOnlySpan<byte> packed = Take(ref bytes, 1 + ((long)counts.Length * width), counts.Length)[1..];
        if (width == sizeof(uint))
        {
            packed.CopyTo(MemoryMarshal.AsBytes(counts));
            return;
        }

        Widen(MemoryMarshal.Cast<byte, ushort>(packed), counts);
        int wide = BinaryPrimitives.ReadInt32LittleEndian(Take(ref bytes, sizeof(int), counts.Length));
        for (int i = 0; i < wide; i++)
        {
            ReadOnlySpan<byte> entry = Take(ref bytes, sizeof(int) + sizeof(uint), counts.Length);
            int place = BinaryPrimitives.ReadInt32LittleEndian(entry);
            counts[(uint)place < (uint)counts.Length ? place : throw new InvalidDataException($"There is no count {place} of {counts.Length}.")] =
                BinaryPrimitives.ReadUInt32LittleEndian(entry[sizeof(int)..]);
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, long length, int counts)
    {
        if (bytes.Length < length)
        {
            throw new InvalidDataException($"{bytes.Length} bytes are left where {counts} counts need {length}.");
        }

        ReadOnlySpan<byte> taken = bytes[..(int)length];
        bytes = bytes[(int)length..];
        return taken;
    }

    private static void Narrow(ReadOnlySpan<uint> counts, Span<ushort> narrow, List<int> wide)
    {
        int i = 0;
        for (; i <= counts.Length - (2 * Vector256<uint>.Count); i += 2 * Vector256<uint>.Count)
        {
            Vector256<uint> low = Vector256.Create(counts[i..]);
            Vector256<uint> high = Vector256.Create(counts[(i + Vector256<uint>.Count)..]);
            Vector256.Narrow(low, high).CopyTo(narrow[i..]);
            if (Vector256.GreaterThanAny(low | high, Vector256.Create<uint>(ushort.MaxValue)))
            {
                NoteWide(counts, i, i + (2 * Vector256<uint>.Count), wide);
            }
        }

        NoteWide(counts, i, counts.Length, wide);
        for (; i < counts.Length; i++)
        {
            narrow[i] = unchecked((ushort)counts[i]);
        }
    }

    private static void NoteWide(ReadOnlySpan<uint> counts, int from, int to, List<int> wide)
    {
        for (int i = from; i < to; i++)
        {
            if (counts[i] > ushort.MaxValue)
            {
                wide.Add(i);
            }
        }
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
