using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Randomness;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation;

/// <summary>
/// What a block of paths adds up to, part by part; its size does not depend on the number of paths. Counts merge in any order, sums only in block
/// order: floating-point addition is not associative, and the same bits are promised for any cluster.
/// </summary>
public sealed class BlockResult
{
    private const int Format = 9;

    /// <summary>The format in which what is large is packed.</summary>
    private const int PackedFormat = 10;

    private readonly Accumulator[] _parts;

    /// <summary>Makes an empty result.</summary>
    internal BlockResult(PreparedPlan prepared, YieldPoint yieldPoint)
    {
        Prepared = prepared;
        RunPlan plan = prepared.Plan;
        CompiledKernel kernel = plan.Kernel;
        Counted = new PathCounts();
        Conditions = new EventCounts(kernel.Conditions);
        Together = new EventCounts(kernel.Groups.Length + 1);
        Ladder = new LadderCounts(kernel.Targets.Length);
        Misses = [.. kernel.Sets.Select(set => new MissCounts(set.Pieces.Length, set.IsBySize, set.IsByThrees))];
        Implications = new ImplicationCounts(kernel.Implications.Length);
        Weights = new WeightCounts(kernel.HasWeights);
        Replicates = new ReplicateCounts(plan.Settings.Design.HasReplicates() || kernel.HasWeights ? ReplicateCounter.EventsOf(kernel) : 0);
        Rare = new EstimateSums(prepared.Rare?.Events.Length ?? 0);
        Moments = new Moments(kernel.Outputs.Length);
        Cells = new CellCounts(prepared.Grids.CellCount, yieldPoint);
        Tables = [.. plan.Settings.Tables.Select(table => table.Create(kernel, prepared.Bins))];
        _parts = [Counted, Weights, Conditions, Together, Ladder, .. Misses, Implications, Replicates, Rare, Moments, Cells, .. Tables];
        Bytes = _parts.Sum(part => part.Bytes);
    }

    /// <summary>Gets the plan whose result it is.</summary>
    public PreparedPlan Prepared { get; }

    /// <summary>Gets the number of paths that were simulated, failed ones included.</summary>
    public long Paths => Counted.Paths;

    /// <summary>Gets the number of paths that failed.</summary>
    public long FailedPaths => Counted.Failed;

    /// <summary>Gets the numbers of the first failed paths, in order.</summary>
    public ImmutableArray<long> FirstFailures => Counted.FirstFailures;

    /// <summary>Gets the tables that the plan asked for, in its order.</summary>
    public ImmutableArray<CountTable> Tables { get; }

    /// <summary>Gets the numbers of paths.</summary>
    internal PathCounts Counted { get; }

    /// <summary>Gets the weights of the paths; none where all count the same.</summary>
    internal WeightCounts Weights { get; }

    /// <summary>Gets how many times the valid paths count in all: once each, but for those that have weights.</summary>
    internal long TimesCounted => Prepared.Plan.Kernel.HasWeights ? Weights.Total : Paths - FailedPaths;

    /// <summary>Gets the paths on which conditions held.</summary>
    internal EventCounts Conditions { get; }

    /// <summary>Gets the paths that met all targets, then those of each group.</summary>
    internal EventCounts Together { get; }

    /// <summary>Gets the paths that met exactly so many targets.</summary>
    internal LadderCounts Ladder { get; }

    /// <summary>Gets which pieces of news are missed together, by the sets of the plan.</summary>
    internal ImmutableArray<MissCounts> Misses { get; }

    /// <summary>Gets the paths on which implications that the model states did not hold.</summary>
    internal ImplicationCounts Implications { get; }

    /// <summary>Gets the hits in whole replicates: of the conditions, then of all targets and of the groups together, then of at least 0, 1, … targets. None for a design without replicates.</summary>
    internal ReplicateCounts Replicates { get; }

    /// <summary>Gets the estimates of rare events; each block makes one of each.</summary>
    internal EstimateSums Rare { get; }

    /// <summary>Gets the sums of the outputs' distances from their pivots.</summary>
    internal Moments Moments { get; }

    /// <summary>Gets the quantile cells of the outputs.</summary>
    internal CellCounts Cells { get; }

    /// <summary>Gets about how many bytes it takes.</summary>
    internal long Bytes { get; }

    /// <summary>Gets how many sums of floating-point numbers a block has.</summary>
    internal int SumCount
    {
        get
        {
            int count = 0;
            foreach (Accumulator part in _parts)
            {
                foreach (double[] sums in part.Sums)
                {
                    count += sums.Length;
                }
            }

            return count;
        }
    }

    /// <summary>Adds the next block. Blocks are added in their order.</summary>
    /// <param name="next">The result of the block that follows.</param>
    public void Add(BlockResult next)
    {
        ArgumentNullException.ThrowIfNull(next);
        AddCounts(next, YieldPoint.None);
        for (int part = 0; part < _parts.Length; part++)
        {
            ReadOnlySpan<double[]> sums = _parts[part].Sums;
            for (int table = 0; table < sums.Length; table++)
            {
                Accumulator.Add<double>(sums[table], next._parts[part].Sums[table]);
            }
        }
    }

    /// <summary>Adds the range of blocks that follows. The bits are those of adding its blocks one after the other.</summary>
    /// <param name="range">What the blocks add up to.</param>
    public void Add(RangeResult range)
    {
        ArgumentNullException.ThrowIfNull(range);
        AddCounts(range.Counts, YieldPoint.None);
        for (int block = 0; block < range.Blocks; block++)
        {
            ReadOnlySpan<double> rest = range.SumsOf(block);
            foreach (Accumulator part in _parts)
            {
                foreach (double[] sums in part.Sums)
                {
                    Accumulator.Add(sums, rest[..sums.Length]);
                    rest = rest[sums.Length..];
                }
            }
        }
    }

    /// <summary>Adds all that merges in any order.</summary>
    internal void AddCounts(BlockResult next, YieldPoint yieldPoint)
    {
        for (int part = 0; part < _parts.Length; part++)
        {
            _parts[part].AddCounts(next._parts[part], yieldPoint);
        }
    }

    /// <summary>Appends the floating-point sums to a list.</summary>
    internal void CopySums(List<double> into)
    {
        foreach (Accumulator part in _parts)
        {
            foreach (double[] sums in part.Sums)
            {
                into.AddRange(sums.AsSpan());
            }
        }
    }

    /// <summary>Appends the floating-point sums to a list, and leaves zeros.</summary>
    internal void MoveSums(List<double> into)
    {
        CopySums(into);
        foreach (Accumulator part in _parts)
        {
            foreach (double[] sums in part.Sums)
            {
                Array.Clear(sums);
            }
        }
    }

    /// <summary>Returns a copy that shares nothing.</summary>
    public BlockResult Copy()
    {
        BlockResult copy = Empty(Prepared);
        copy.Add(this);
        return copy;
    }

    /// <summary>Returns an empty result of a plan: what the first block is added to.</summary>
    /// <param name="plan">The plan.</param>
    public static BlockResult Empty(PreparedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new BlockResult(plan, YieldPoint.None);
    }

    /// <summary>Gives back a result that nobody looks at any more, for another block of the plan.</summary>
    /// <param name="yieldPoint">Is passed on the way; null for none.</param>
    public void Return(YieldPoint? yieldPoint = null) => Prepared.Return(this, yieldPoint ?? YieldPoint.None);

    /// <summary>Leaves it empty.</summary>
    internal void Clear(YieldPoint yieldPoint)
    {
        foreach (Accumulator part in _parts)
        {
            part.Clear(yieldPoint);
        }
    }

    /// <summary>Writes the result as the bytes of <see cref="ToBytes"/>, without a copy of them: those of a large model are tens of megabytes.</summary>
    /// <param name="stream">Takes them; it stays open.</param>
    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        Write(writer, packed: false);
    }

    /// <summary>Returns the result as bytes, little endian.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new((int)Math.Min(Bytes + 256, Array.MaxLength));
        using BinaryWriter writer = new(stream);
        Write(writer, packed: false);
        return stream.ToArray();
    }

    /// <summary>Writes the result as bytes, little endian.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="packed">Whether cells take half the room where their counts allow it, as on the way between silos.</param>
    internal void Write(BinaryWriter writer, bool packed)
    {
        writer.Write(packed ? PackedFormat : Format);
        foreach (Accumulator part in _parts)
        {
            part.Write(writer, packed);
        }
    }

    /// <summary>Reads a result.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <param name="plan">The plan whose result it is.</param>
    /// <exception cref="InvalidDataException">The bytes are not a result of the plan.</exception>
    public static BlockResult FromBytes(ReadOnlySpan<byte> bytes, PreparedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        BlockResult result = plan.Rent(YieldPoint.None);
        result.Read(bytes);
        return result;
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, bool)"/> gave, in place of what is here.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a result of the plan.</exception>
    internal void Read(ReadOnlySpan<byte> bytes)
    {
        int format = bytes.Length < sizeof(int) ? 0 : MemoryMarshal.Read<int>(bytes);
        if (format is not (Format or PackedFormat))
        {
            throw new InvalidDataException("The bytes are not a block result of this version.");
        }

        ReadOnlySpan<byte> rest = bytes[sizeof(int)..];
        foreach (Accumulator part in _parts)
        {
            part.Read(ref rest, packed: format == PackedFormat);
        }

        if (!rest.IsEmpty)
        {
            throw new InvalidDataException($"The block result is {rest.Length} bytes too long for its plan.");
        }
    }
}
