using System.Runtime.InteropServices;

namespace GrowthSim.Statistics.Accumulators;

/// <summary>The counts of the quantile cells of all series, one series after the other.</summary>
internal sealed class CellCounts : Accumulator
{
    /// <summary>The cells between two yield points: some tenths of a millisecond.</summary>
    private const int CellsBetweenPoints = 1 << 16;

    /// <summary>Creates the counts.</summary>
    /// <param name="cells">The number of cells.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public CellCounts(int cells, YieldPoint yieldPoint)
        : base([], [])
    {
        // Cleared piece by piece: those of a large model are tens of megabytes.
        Cells = GC.AllocateUninitializedArray<uint>(cells);
        Clear(yieldPoint);
    }

    /// <summary>Gets the counts.</summary>
    public uint[] Cells { get; }

    internal override long Bytes => sizeof(uint) * (long)Cells.Length;

    internal override void AddCounts(Accumulator next, YieldPoint yieldPoint)
    {
        uint[] counts = ((CellCounts)next).Cells;
        if (counts.Length != Cells.Length)
        {
            throw new ArgumentException("The results are of different plans.", nameof(next));
        }

        for (int first = 0; first < Cells.Length; first += CellsBetweenPoints)
        {
            yieldPoint.Pass();
            int count = Math.Min(CellsBetweenPoints, Cells.Length - first);
            Add<uint>(Cells.AsSpan(first, count), counts.AsSpan(first, count));
        }
    }

    internal override void Clear(YieldPoint yieldPoint)
    {
        for (int first = 0; first < Cells.Length; first += CellsBetweenPoints)
        {
            yieldPoint.Pass();
            Cells.AsSpan(first, Math.Min(CellsBetweenPoints, Cells.Length - first)).Clear();
        }
    }

    internal override void Write(BinaryWriter writer, bool packed)
    {
        if (packed)
        {
            PackedCounts.Write(writer, Cells);
        }
        else
        {
            writer.Write(MemoryMarshal.AsBytes(Cells.AsSpan()));
        }
    }

    internal override void Read(ref ReadOnlySpan<byte> bytes, bool packed)
    {
        if (packed)
        {
            PackedCounts.Read(ref bytes, Cells);
        }
        else
        {
            Fill(ref bytes, MemoryMarshal.AsBytes(Cells.AsSpan()));
        }
    }
}
