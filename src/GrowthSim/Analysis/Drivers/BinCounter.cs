using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;
using GrowthSim.Randomness;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Counts a tile of paths by the bins of factors. What it is handed of the draws is kept in single precision, in which sums and comparisons have the same bits on every machine.</summary>
/// <remarks>A path's counts are packed in one number, so that a bin takes one addition: whether it counts, whether it meets the target, its rank and the rank's square, 256 of which do not run into each other.</remarks>
internal sealed unsafe class BinCounter
{
    private const int Paths = Tape.TilePaths;
    private const int Words = Paths / 64;
    private const int MetAt = 10;
    private const int RankAt = 20;
    private const int SquareAt = 38;

    /// <summary>The sets that bins are added up in, one path after the other: an addition need not wait for the one before.</summary>
    private const int Sets = 4;

    private readonly FactorBins _bins;
    private readonly float[] _draws;
    private readonly byte[] _ranks;
    private readonly double[] _normals = new double[Paths];
    private readonly double[] _uniforms = new double[Paths];
    private readonly ulong[] _met;
    private readonly ulong[] _packed;
    private readonly long[] _times = new long[Paths];
    private readonly byte[] _places = new byte[Paths];
    private readonly ulong[] _sums = new ulong[Sets * Factor.BinsOfNumber];
    private readonly double[][] _edges;
    private bool _isWeighted;

    /// <summary>Prepares to count.</summary>
    /// <param name="bins">How factors and measures are cut.</param>
    public BinCounter(FactorBins bins)
    {
        _bins = bins;
        _draws = new float[bins.Columns.IsUniform.Length * Paths];
        _ranks = new byte[bins.Columns.Measures * Paths];
        _met = new ulong[bins.Columns.MeasureOf.Length * Words];
        _packed = new ulong[bins.Columns.MeasureOf.Length * Paths];
        _edges = [.. bins.RankEdges.Select(edges => (double[])[.. edges, double.PositiveInfinity])];
    }

    /// <summary>Starts a tile.</summary>
    public void Begin()
    {
        Array.Clear(_met);
        Array.Clear(_times);
        _isWeighted = false;
    }

    /// <summary>Takes a column: of a draw, or of a measure.</summary>
    public void Take(int column, ReadOnlySpan<double> values)
    {
        int draws = _bins.Columns.IsUniform.Length;
        if (column >= draws)
        {
            Rank(values, _edges[column - draws], _ranks.AsSpan((column - draws) * Paths, Paths));
            return;
        }

        Span<float> scores = _draws.AsSpan(column * Paths, Paths);
        if (_bins.Columns.IsUniform[column])
        {
            // One that figures settle may have been rounded to 0 or 1.
            for (int path = 0; path < Paths; path++)
            {
                _uniforms[path] = Math.Clamp(values[path], DrawSource.Min, 1 - DrawSource.Min);
            }

            fixed (double* normals = _normals, uniforms = _uniforms)
            {
                NormalQuantile.Fill(normals, uniforms, Paths);
            }

            values = _normals;
        }

        for (int path = 0; path < Paths; path += Vector256<float>.Count)
        {
            Vector256.Narrow(Vector256.Create(values[path..]), Vector256.Create(values[(path + Vector256<double>.Count)..])).CopyTo(scores[path..]);
        }
    }

    /// <summary>Notes the verdicts of 64 paths; of paths with weights digit by digit.</summary>
    public void Note(int word, ReadOnlySpan<ulong> met, ulong valid, long times)
    {
        for (int target = 0; target < met.Length; target++)
        {
            _met[(target * Words) + word] |= met[target];
        }

        for (ulong rest = valid; rest != 0; rest &= rest - 1)
        {
            _times[(64 * word) + BitOperations.TrailingZeroCount(rest)] += times;
        }

        _isWeighted |= times != 1;
    }

    /// <summary>Ends a tile: counts it.</summary>
    /// <param name="paths">The number of paths, and the sum of the squares of their times.</param>
    /// <param name="targets">By target the hits, the ranks and their squares.</param>
    /// <param name="bins">By pair and bin the paths, and the same of them.</param>
    public void CountInto(long[] paths, long[] targets, long[] bins)
    {
        foreach (long times in _times)
        {
            paths[0] += times;
            paths[1] += times * times;
        }

        for (int target = 0; target < _bins.Columns.MeasureOf.Length; target++)
        {
            Pack(target, targets.AsSpan(3 * target, 3));
        }

        int binning = -1;
        int place = 0;
        foreach ((int its, int target) in _bins.Pairs)
        {
            FactorBinning cut = _bins.Binnings[its];
            if (its != binning)
            {
                Place(cut);
                binning = its;
            }

            Span<long> counts = bins.AsSpan(place, cut.Bins * BinTable.PerBin);
            place += counts.Length;
            if (_isWeighted)
            {
                AddWeighted(target, counts);
            }
            else
            {
                Add(target, counts);
            }
        }
    }

    /// <summary>Packs the paths of a target, and adds them to its sums.</summary>
    private void Pack(int target, Span<long> sums)
    {
        int measure = _bins.Columns.MeasureOf[target];
        for (int path = 0; path < Paths; path++)
        {
            ulong met = _met[(target * Words) + (path / 64)] >> (path % 64) & 1;
            ulong rank = measure < 0 ? 0u : _ranks[(measure * Paths) + path];
            long times = _times[path];
            _packed[(target * Paths) + path] = times == 0 ? 0 : 1 | (met << MetAt) | (rank << RankAt) | ((rank * rank) << SquareAt);
            sums[0] += times * (long)met;
            sums[1] += times * (long)rank;
            sums[2] += times * (long)(rank * rank);
        }
    }

    /// <summary>Finds the bin of each path.</summary>
    private void Place(FactorBinning cut)
    {
        ReadOnlySpan<(int Column, float Weight)> weights = cut.Weights.AsSpan();
        ReadOnlySpan<float> edges = cut.Edges.AsSpan();
        ref float draws = ref MemoryMarshal.GetArrayDataReference(_draws);
        for (int path = 0; path < Paths; path += Vector256<float>.Count)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            foreach ((int column, float weight) in weights)
            {
                sum += Vector256.Create(weight) * Vector256.LoadUnsafe(ref draws, (nuint)((column * Paths) + path));
            }

            Vector256<int> bin = Vector256<int>.Zero;
            foreach (float edge in edges)
            {
                bin -= Vector256.GreaterThan(sum, Vector256.Create(edge)).AsInt32();
            }

            Vector256<short> narrow = Vector256.Narrow(bin, bin);
            ulong bytes = Vector256.Narrow(narrow, narrow).AsUInt64().ToScalar();
            MemoryMarshal.Write(_places.AsSpan(path), bytes);
        }
    }

    private void Add(int target, Span<long> counts)
    {
        Array.Clear(_sums);
        ref ulong sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref byte places = ref MemoryMarshal.GetArrayDataReference(_places);
        ref ulong packed = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), target * Paths);
        for (int path = 0; path < Paths; path += Sets)
        {
            for (int set = 0; set < Sets; set++)
            {
                Unsafe.Add(ref sums, (set * Factor.BinsOfNumber) + Unsafe.Add(ref places, path + set)) += Unsafe.Add(ref packed, path + set);
            }
        }

        for (int bin = 0; bin < counts.Length / BinTable.PerBin; bin++)
        {
            ulong sum = _sums[bin] + _sums[Factor.BinsOfNumber + bin] + _sums[(2 * Factor.BinsOfNumber) + bin] + _sums[(3 * Factor.BinsOfNumber) + bin];
            Span<long> its = counts.Slice(bin * BinTable.PerBin, BinTable.PerBin);
            its[0] += (long)(sum & ((1UL << MetAt) - 1));
            its[1] += (long)(sum >> MetAt & ((1UL << (RankAt - MetAt)) - 1));
            its[2] += (long)(sum >> RankAt & ((1UL << (SquareAt - RankAt)) - 1));
            its[3] += (long)(sum >> SquareAt);
        }
    }

    private void AddWeighted(int target, Span<long> counts)
    {
        int measure = _bins.Columns.MeasureOf[target];
        for (int path = 0; path < Paths; path++)
        {
            long times = _times[path];
            long rank = _ranks[(measure * Paths) + path];
            Span<long> its = counts.Slice(_places[path] * BinTable.PerBin, BinTable.PerBin);
            its[0] += times;
            its[1] += times * (long)(_met[(target * Words) + (path / 64)] >> (path % 64) & 1);
            its[2] += times * rank;
            its[3] += times * rank * rank;
        }
    }

    /// <summary>Returns by path how many classes begin below its value, by binary search.</summary>
    private static void Rank(ReadOnlySpan<double> values, double[] edges, Span<byte> ranks)
    {
        ref double first = ref MemoryMarshal.GetArrayDataReference(edges);
        for (int path = 0; path < ranks.Length; path++)
        {
            double value = values[path];
            int rank = 0;
            for (int step = FactorBins.Ranks / 2; step > 0; step /= 2)
            {
                rank += Unsafe.Add(ref first, rank + step - 1) < value ? step : 0;
            }

            ranks[path] = (byte)rank;
        }
    }
}
