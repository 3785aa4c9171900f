using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GrowthSim.Simulation;

/// <summary>
/// What consecutive blocks add up to, block by block where that matters: counts merge in any order and are one sum, while sums of floating-point numbers stand apart for each block, to be
/// added in block order. So a range takes little more room than a block, and merging it gives the bits of merging its blocks.
/// </summary>
public sealed class RangeResult
{
    private readonly BlockResult _counts;
    private readonly List<double> _sums = [];

    private RangeResult(BlockResult counts) => _counts = counts;

    /// <summary>Gets the number of blocks.</summary>
    public int Blocks { get; private set; }

    /// <summary>Gets the number of paths that were simulated, failed ones included.</summary>
    public long Paths => _counts.Paths;

    /// <summary>Gets the number of paths that failed.</summary>
    public long FailedPaths => _counts.FailedPaths;

    /// <summary>Gets the counts of all blocks; its sums are zero.</summary>
    internal BlockResult Counts => _counts;

    /// <summary>Starts a range with its first block.</summary>
    /// <param name="first">The result of the block, which the range takes over.</param>
    public static RangeResult From(BlockResult first)
    {
        ArgumentNullException.ThrowIfNull(first);
        RangeResult range = new(first) { Blocks = 1 };
        first.MoveSums(range._sums);
        return range;
    }

    /// <summary>Appends the next block.</summary>
    /// <param name="next">The result of the block that follows; it stays the caller's.</param>
    public void Append(BlockResult next) => Append(next, YieldPoint.None);

    /// <inheritdoc cref="Append(BlockResult)"/>
    /// <param name="next">The result of the block that follows; it stays the caller's.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void Append(BlockResult next, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(yieldPoint);
        _counts.AddCounts(next, yieldPoint);
        next.CopySums(_sums);
        Blocks++;
    }

    /// <summary>Gives back the memory, once the range is merged.</summary>
    public void Return() => _counts.Return();

    /// <summary>Returns the range as bytes, little endian.</summary>
    public byte[] ToBytes()
    {
        ReadOnlySpan<byte> sums = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_sums));
        using MemoryStream stream = new(1_024 + sums.Length + (2 * sums.Length / Blocks) + (_counts.Cells.Cells.Length * sizeof(ushort)));
        using BinaryWriter writer = new(stream);
        writer.Write(Blocks);
        writer.Write(sums);
        _counts.Write(writer, packed: true);
        return stream.ToArray();
    }

    /// <summary>Reads a range.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <param name="plan">The plan whose result it is.</param>
    /// <exception cref="InvalidDataException">The bytes are not a result of the plan.</exception>
    public static RangeResult FromBytes(ReadOnlySpan<byte> bytes, PreparedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int blocks = bytes.Length < sizeof(int) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        BlockResult counts = plan.Rent(YieldPoint.None);
        long sums = (long)blocks * counts.SumCount;
        if (blocks < 1 || bytes.Length < sizeof(int) + (sums * sizeof(double)))
        {
            throw new InvalidDataException($"{bytes.Length} bytes are not a range of {blocks} blocks of the plan.");
        }

        ReadOnlySpan<byte> rest = bytes[sizeof(int)..];
        int length = (int)sums * sizeof(double);
        counts.Read(rest[length..]);
        RangeResult range = new(counts) { Blocks = blocks };
        CollectionsMarshal.SetCount(range._sums, (int)sums);
        rest[..length].CopyTo(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(range._sums)));
        return range;
    }

    /// <summary>Returns the sums of a block.</summary>
    /// <param name="block">The block's place in the range.</param>
    internal ReadOnlySpan<double> SumsOf(int block)
    {
        int width = _sums.Count / Blocks;
        return CollectionsMarshal.AsSpan(_sums).Slice(block * width, width);
    }
}
