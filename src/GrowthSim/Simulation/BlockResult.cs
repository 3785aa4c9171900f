using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Randomness;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Simulation;

/// <summary>
/// What a block of paths adds up to; its size does not depend on the number of paths. Counts merge in any order, sums only in block
/// order: floating-point addition is not associative, and the same bits are promised for any cluster.
/// </summary>
public sealed class BlockResult
{
    /// <summary>The number of failed paths whose numbers are kept.</summary>
    public const int FailuresKept = 10;

    private const int Format = 5;

    /// <summary>The format whose cells are <see cref="PackedCounts"/>.</summary>
    private const int PackedFormat = 6;

    /// <summary>The bytes of results that wait for another block, unless one alone has more: a result of a small model is rented for every block, one of a large model takes longer to fill than to make.</summary>
    private const long SpareBytes = 32 << 20;

    /// <summary>The number of results that wait for another block: some for each thread that may simulate.</summary>
    private static readonly int SpareKept = (2 * Environment.ProcessorCount) + 4;

    private long[][]? _counts;

    /// <summary>The cells between two yield points: some tenths of a millisecond.</summary>
    private const int CellsBetweenPoints = 1 << 16;

    internal BlockResult(int outputs, int conditions, int groups, int targets, int replicated, int cells, int rare, YieldPoint? yieldPoint = null)
    {
        Sums = new double[outputs];
        Squares = new double[outputs];
        Hits = new long[conditions];
        PairHits = new long[conditions];
        PairsTouched = new long[conditions];
        JointHits = new long[groups + 1];
        JointPairHits = new long[groups + 1];
        JointPairsTouched = new long[groups + 1];
        TargetsMet = new long[targets + 1];
        TargetsMetByPair = new long[targets + 1];
        TargetsMetByBest = new long[targets + 1];
        ReplicateHits = new long[replicated];
        ReplicateSquares = new long[replicated];
        ReplicateProducts = new long[replicated];

        // Cleared piece by piece: those of a large model are tens of megabytes.
        Cells = GC.AllocateUninitializedArray<uint>(cells);
        ClearCells(yieldPoint ?? YieldPoint.None);
        RareSums = new double[rare];
        RareSquares = new double[rare];
        RarePaths = new long[rare];
    }

    /// <summary>Gets the number of paths that were simulated, failed ones included.</summary>
    public long Paths { get; internal set; }

    /// <summary>Gets the number of paths that failed.</summary>
    public long FailedPaths { get; internal set; }

    /// <summary>Gets the numbers of the first failed paths, in order.</summary>
    public ImmutableArray<long> FirstFailures { get; internal set; } = [];

    /// <summary>Gets the sums of the outputs' distances from their pivots.</summary>
    internal double[] Sums { get; }

    /// <summary>Gets the sums of the squared distances.</summary>
    internal double[] Squares { get; }

    /// <summary>Gets, by condition, the number of paths on which it held.</summary>
    internal long[] Hits { get; }

    /// <summary>Gets, by condition, the number of antithetic pairs on both paths of which it held.</summary>
    internal long[] PairHits { get; }

    /// <summary>Gets, by condition, the number of antithetic pairs of valid paths on at least one of which it held.</summary>
    internal long[] PairsTouched { get; }

    /// <summary>Gets the number of paths that met all targets, then those of each group.</summary>
    internal long[] JointHits { get; }

    /// <summary>Gets the same for pairs, both paths of which did.</summary>
    internal long[] JointPairHits { get; }

    /// <summary>Gets the same for pairs of valid paths, at least one of which did.</summary>
    internal long[] JointPairsTouched { get; }

    /// <summary>Gets the number of paths that met exactly so many targets.</summary>
    internal long[] TargetsMet { get; }

    /// <summary>Gets the number of pairs whose lesser path met exactly so many targets.</summary>
    internal long[] TargetsMetByPair { get; }

    /// <summary>Gets the number of pairs whose better path met exactly so many targets.</summary>
    internal long[] TargetsMetByBest { get; }

    /// <summary>Gets the number of whole replicates, where the design has such.</summary>
    internal long Replicates { get; set; }

    /// <summary>Gets the number of paths of whole replicates that did not fail.</summary>
    internal long ReplicatePaths { get; set; }

    /// <summary>Gets the sum over the replicates of the same, squared.</summary>
    internal long ReplicatePathSquares { get; set; }

    /// <summary>Gets the hits in whole replicates: of the conditions, then of all targets and of the groups together, then of at least 0, 1, … targets. Empty for a design without replicates.</summary>
    internal long[] ReplicateHits { get; }

    /// <summary>Gets the sums over the replicates of the same, squared.</summary>
    internal long[] ReplicateSquares { get; }

    /// <summary>Gets the sums over the replicates of the same, times the replicate's paths that did not fail.</summary>
    internal long[] ReplicateProducts { get; }

    /// <summary>Gets, by rare event, the sum of the estimates of its probability; each block makes one.</summary>
    internal double[] RareSums { get; }

    /// <summary>Gets the sums of their squares.</summary>
    internal double[] RareSquares { get; }

    /// <summary>Gets the number of paths that were simulated for them.</summary>
    internal long[] RarePaths { get; }

    /// <summary>Gets the quantile cells of all outputs, one output after the other.</summary>
    internal uint[] Cells { get; }

    /// <summary>Adds the next block. Blocks are added in their order.</summary>
    /// <param name="next">The result of the block that follows.</param>
    public void Add(BlockResult next)
    {
        ArgumentNullException.ThrowIfNull(next);
        AddCounts(next, YieldPoint.None);
        Accumulate<double>(Sums, next.Sums);
        Accumulate<double>(Squares, next.Squares);
        Accumulate<double>(RareSums, next.RareSums);
        Accumulate<double>(RareSquares, next.RareSquares);
    }

    /// <summary>Adds the range of blocks that follows. The bits are those of adding its blocks one after the other.</summary>
    /// <param name="range">What the blocks add up to.</param>
    public void Add(RangeResult range)
    {
        ArgumentNullException.ThrowIfNull(range);
        AddCounts(range.Counts, YieldPoint.None);
        for (int block = 0; block < range.Blocks; block++)
        {
            ReadOnlySpan<double> sums = range.SumsOf(block);
            foreach (double[] mine in FloatingSums)
            {
                Accumulate(mine.AsSpan(), sums[..mine.Length]);
                sums = sums[mine.Length..];
            }
        }
    }

    /// <summary>Adds all that merges in any order.</summary>
    internal void AddCounts(BlockResult next, YieldPoint yieldPoint)
    {
        if (next.Cells.Length != Cells.Length || next.Hits.Length != Hits.Length)
        {
            throw new ArgumentException("The results are of different plans.", nameof(next));
        }

        Paths += next.Paths;
        FailedPaths += next.FailedPaths;
        FirstFailures = [.. FirstFailures.Concat(next.FirstFailures).Take(FailuresKept)];
        Accumulate<long>(Hits, next.Hits);
        Accumulate<long>(PairHits, next.PairHits);
        Accumulate<long>(PairsTouched, next.PairsTouched);
        Accumulate<long>(JointHits, next.JointHits);
        Accumulate<long>(JointPairHits, next.JointPairHits);
        Accumulate<long>(JointPairsTouched, next.JointPairsTouched);
        Accumulate<long>(TargetsMet, next.TargetsMet);
        Accumulate<long>(TargetsMetByPair, next.TargetsMetByPair);
        Accumulate<long>(TargetsMetByBest, next.TargetsMetByBest);
        Replicates += next.Replicates;
        ReplicatePaths += next.ReplicatePaths;
        ReplicatePathSquares += next.ReplicatePathSquares;
        Accumulate<long>(ReplicateHits, next.ReplicateHits);
        Accumulate<long>(ReplicateSquares, next.ReplicateSquares);
        Accumulate<long>(ReplicateProducts, next.ReplicateProducts);
        Accumulate<long>(RarePaths, next.RarePaths);
        for (int first = 0; first < Cells.Length; first += CellsBetweenPoints)
        {
            yieldPoint.Pass();
            int count = Math.Min(CellsBetweenPoints, Cells.Length - first);
            Accumulate<uint>(Cells.AsSpan(first, count), next.Cells.AsSpan(first, count));
        }
    }

    /// <summary>Appends the floating-point sums to a list.</summary>
    internal void CopySums(List<double> into)
    {
        foreach (double[] sums in FloatingSums)
        {
            into.AddRange(sums.AsSpan());
        }
    }

    /// <summary>Appends the floating-point sums to a list, and leaves zeros.</summary>
    internal void MoveSums(List<double> into)
    {
        CopySums(into);
        Array.ForEach(FloatingSums, Array.Clear);
    }

    /// <summary>Returns how many floating-point sums a block of a plan has.</summary>
    internal static int SumsOf(RunPlan plan) => 2 * (plan.Kernel.Outputs.Length + (RareEvents.For(plan)?.Events.Length ?? 0));

    /// <summary>Returns a copy that shares nothing.</summary>
    public BlockResult Copy()
    {
        BlockResult copy = new(Sums.Length, Hits.Length, JointHits.Length - 1, TargetsMet.Length - 1, ReplicateHits.Length, Cells.Length, RareSums.Length);
        copy.Add(this);
        return copy;
    }

    /// <summary>Returns an empty result of a plan: what the first block is added to.</summary>
    /// <param name="plan">The plan.</param>
    public static BlockResult Empty(RunPlan plan) => Empty(plan, YieldPoint.None);

    private static BlockResult Empty(RunPlan plan, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(plan);
        KernelDesign kernel = plan.Kernel;
        return new BlockResult(kernel.Outputs.Length, kernel.Conditions, kernel.Groups.Length, kernel.Targets.Length, Replicated(plan), Recording.For(plan).CellCount, RareEvents.For(plan)?.Events.Length ?? 0, yieldPoint);
    }

    /// <summary>Returns an empty result of a plan, from those that were given back where there is one. A result is large: fresh ones for every block keep the garbage collector busy.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="yieldPoint">Is passed on the way; none by default.</param>
    internal static BlockResult Rent(RunPlan plan, YieldPoint? yieldPoint = null) => Recording.For(plan).SpareResults.TryTake(out BlockResult? spare) ? spare : Empty(plan, yieldPoint ?? YieldPoint.None);

    /// <summary>Returns how many counts by replicate a result of a plan has; none for a design without replicates.</summary>
    internal static int Replicated(RunPlan plan)
    {
        KernelDesign kernel = plan.Kernel;
        return plan.Settings.Design.HasReplicates() ? kernel.Conditions + kernel.Groups.Length + 1 + kernel.Targets.Length + 1 : 0;
    }

    /// <summary>Gives back a result that nobody looks at any more, for another block of the plan.</summary>
    /// <param name="plan">The plan whose result it is.</param>
    public void GiveBack(RunPlan plan) => GiveBack(plan, YieldPoint.None);

    /// <inheritdoc cref="GiveBack(RunPlan)"/>
    /// <param name="plan">The plan whose result it is.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void GiveBack(RunPlan plan, YieldPoint yieldPoint)
    {
        ArgumentNullException.ThrowIfNull(yieldPoint);
        ConcurrentBag<BlockResult> spare = Recording.For(plan).SpareResults;
        if (spare.Count < Math.Clamp(SpareBytes / Bytes, 1, SpareKept))
        {
            Clear(yieldPoint);
            spare.Add(this);
        }
    }

    /// <summary>Drops the results that wait for another block of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public static void DropSpare(RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Recording.For(plan).SpareResults.Clear();
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
        using MemoryStream stream = new(64 + (Sums.Length * 16) + (Cells.Length * 4));
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
        writer.Write(Paths);
        writer.Write(FailedPaths);
        writer.Write(Replicates);
        writer.Write(ReplicatePaths);
        writer.Write(ReplicatePathSquares);
        writer.Write(FirstFailures.Length);
        foreach (long path in FirstFailures)
        {
            writer.Write(path);
        }

        foreach (long[] counts in Counts)
        {
            writer.Write(MemoryMarshal.AsBytes(counts.AsSpan()));
        }

        foreach (double[] sums in FloatingSums)
        {
            writer.Write(MemoryMarshal.AsBytes(sums.AsSpan()));
        }

        if (packed)
        {
            PackedCounts.Write(writer, Cells);
        }
        else
        {
            writer.Write(MemoryMarshal.AsBytes(Cells.AsSpan()));
        }
    }

    /// <summary>Reads a result.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <param name="plan">The plan whose result it is.</param>
    /// <exception cref="InvalidDataException">The bytes are not a result of the plan.</exception>
    public static BlockResult FromBytes(ReadOnlySpan<byte> bytes, RunPlan plan)
    {
        BlockResult result = Rent(plan);
        ReadOnlySpan<byte> rest = bytes;
        int format = Take<int>(ref rest);
        if (format is not (Format or PackedFormat))
        {
            throw new InvalidDataException("The bytes are not a block result of this version.");
        }

        result.Paths = Take<long>(ref rest);
        result.FailedPaths = Take<long>(ref rest);
        result.Replicates = Take<long>(ref rest);
        result.ReplicatePaths = Take<long>(ref rest);
        result.ReplicatePathSquares = Take<long>(ref rest);
        int failures = Take<int>(ref rest);
        if (failures is < 0 or > FailuresKept)
        {
            throw new InvalidDataException($"A block result keeps at most {FailuresKept} failed paths, not {failures}.");
        }

        long[] first = new long[failures];
        Fill(ref rest, MemoryMarshal.AsBytes(first.AsSpan()));
        result.FirstFailures = [.. first];
        foreach (long[] counts in result.Counts)
        {
            Fill(ref rest, MemoryMarshal.AsBytes(counts.AsSpan()));
        }

        foreach (double[] sums in result.FloatingSums)
        {
            Fill(ref rest, MemoryMarshal.AsBytes(sums.AsSpan()));
        }

        if (format == Format)
        {
            Fill(ref rest, MemoryMarshal.AsBytes(result.Cells.AsSpan()));
        }
        else
        {
            PackedCounts.Read(ref rest, result.Cells);
        }

        return rest.IsEmpty ? result : throw new InvalidDataException($"The block result is {rest.Length} bytes too long for its plan.");
    }

    private long Bytes => (16L * Sums.Length) + (4L * Cells.Length) + 1;

    private double[][] FloatingSums => [Sums, Squares, RareSums, RareSquares];

    private long[][] Counts => [Hits, PairHits, PairsTouched, JointHits, JointPairHits, JointPairsTouched, TargetsMet, TargetsMetByPair, TargetsMetByBest, ReplicateHits, ReplicateSquares, ReplicateProducts, RarePaths];

    private void Clear(YieldPoint yieldPoint)
    {
        (Paths, FailedPaths, FirstFailures) = (0, 0, []);
        (Replicates, ReplicatePaths, ReplicatePathSquares) = (0, 0, 0);
        foreach (long[] counts in _counts ??= Counts)
        {
            Array.Clear(counts);
        }

        Array.Clear(Sums);
        Array.Clear(Squares);
        Array.Clear(RareSums);
        Array.Clear(RareSquares);
        ClearCells(yieldPoint);
    }

    private void ClearCells(YieldPoint yieldPoint)
    {
        for (int first = 0; first < Cells.Length; first += CellsBetweenPoints)
        {
            yieldPoint.Pass();
            Cells.AsSpan(first, Math.Min(CellsBetweenPoints, Cells.Length - first)).Clear();
        }
    }

    // Lane by lane the sums are those of a plain loop.
    private static void Accumulate<T>(Span<T> into, ReadOnlySpan<T> next)
        where T : unmanaged, INumber<T>
    {
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

    private static T Take<T>(ref ReadOnlySpan<byte> bytes)
        where T : unmanaged
    {
        T[] value = new T[1];
        Fill(ref bytes, MemoryMarshal.AsBytes(value.AsSpan()));
        return value[0];
    }

    private static void Fill(ref ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        if (bytes.Length < destination.Length)
        {
            throw new InvalidDataException("The block result is too short for its plan.");
        }

        bytes[..destination.Length].CopyTo(destination);
        bytes = bytes[destination.Length..];
    }
}
