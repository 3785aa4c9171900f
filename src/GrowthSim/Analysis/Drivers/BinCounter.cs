using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Factors;

namespace GrowthSim.Analysis.Drivers;

/// <summary>Counts a tile of paths by the bins of factors.</summary>
/// <remarks>A path's counts are packed in one number, so that a bin takes one addition: whether it counts, whether it meets the target, its rank and the rank's square, 256 of which do not run into each other.</remarks>
internal sealed class BinCounter
{
    private const int Paths = Tape.TilePaths;
    private const int Words = Paths / 64;
    private const int MetAt = 10;
    private const int RankAt = 20;
    private const int SquareAt = 38;
    private const ulong MaxOfField = (1UL << MetAt) - 1;

    /// <summary>The sets that bins are added up in, one path after the other: an addition need not wait for the one before.</summary>
    private const int Sets = 4;

    private readonly FactorBins _bins;
    private readonly FactorScores _scores;
    private readonly byte[] _ranks;
    private readonly ulong[] _met;
    private readonly ulong[] _packed;
    private readonly long[] _times = new long[Paths];
    private readonly byte[] _places = new byte[Paths];
    private readonly ulong[] _counted = new ulong[Paths];
    private readonly ulong[] _added = new ulong[Sets * Factor.BinsOfNumber];
    private readonly float[] _measure = new float[Paths];
    private readonly ulong[] _packedRanks = [.. Enumerable.Range(0, FactorBins.Ranks).Select(rank => 1 | ((ulong)rank << RankAt) | ((ulong)(rank * rank) << SquareAt))];
    private bool _isWeighted;

    /// <summary>Prepares to count.</summary>
    /// <param name="bins">How factors and measures are cut.</param>
    public BinCounter(FactorBins bins)
    {
        _bins = bins;
        _scores = new FactorScores(bins.Columns);
        _ranks = new byte[bins.Columns.Measures * Paths];
        _met = new ulong[bins.Columns.MeasureOf.Length * Words];
        _packed = new ulong[bins.Columns.MeasureOf.Length * Paths];
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
        if (column < draws)
        {
            _scores.Take(column, values);
        }
        else if (column < draws + _bins.Columns.Measures)
        {
            FactorScores.Narrow(values, _measure);
            FactorScores.Classify(_measure, _bins.RankEdges[column - draws].AsSpan(), _ranks.AsSpan((column - draws) * Paths, Paths));
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
    /// <param name="bins">By pair the paths in each bin, then their hits, their ranks and the squares of these.</param>
    public void CountInto(long[] paths, long[] targets, long[] bins)
    {
        for (int path = 0; path < Paths; path++)
        {
            paths[0] += _times[path];
            paths[1] += _times[path] * _times[path];
            _counted[path] = _times[path] == 0 ? 0 : ulong.MaxValue;
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
                _scores.Place(cut, _places);
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
        Span<ulong> packed = _packed.AsSpan(target * Paths, Paths);
        ReadOnlySpan<byte> ranks = _ranks.AsSpan(Math.Max(measure, 0) * Paths, measure < 0 ? 0 : Paths);
        ulong sum = 0;
        for (int word = 0; word < Words; word++)
        {
            ulong met = _met[(target * Words) + word];
            for (int path = 64 * word; path < 64 * (word + 1); path++)
            {
                ulong its = _counted[path] & (_packedRanks[ranks.IsEmpty ? 0 : ranks[path]] | ((met & 1) << MetAt));
                packed[path] = its;
                sum += its;
                met >>= 1;
            }
        }

        if (!_isWeighted)
        {
            Unpack(sum, sums);
            return;
        }

        for (int path = 0; path < packed.Length; path++)
        {
            Unpack(packed[path], sums, _times[path]);
        }
    }

    private void Add(int target, Span<long> counts)
    {
        Array.Clear(_added);
        ref ulong added = ref MemoryMarshal.GetArrayDataReference(_added);
        ref byte places = ref MemoryMarshal.GetArrayDataReference(_places);
        ref ulong packed = ref _packed[target * Paths];
        for (int path = 0; path < Paths; path += Sets)
        {
            for (int set = 0; set < Sets; set++)
            {
                Unsafe.Add(ref added, (set * Factor.BinsOfNumber) + Unsafe.Add(ref places, path + set)) += Unsafe.Add(ref packed, path + set);
            }
        }

        int bins = counts.Length / BinTable.PerBin;
        for (int bin = 0; bin < bins; bin += Vector256<ulong>.Count)
        {
            Vector256<ulong> sum = Added(0, bin) + Added(1, bin) + Added(2, bin) + Added(3, bin);
            Add(counts[bin..], sum & Vector256.Create(MaxOfField));
            Add(counts[(bins + bin)..], (sum >> MetAt) & Vector256.Create(MaxOfField));
            Add(counts[((2 * bins) + bin)..], (sum >> RankAt) & Vector256.Create((1UL << (SquareAt - RankAt)) - 1));
            Add(counts[((3 * bins) + bin)..], sum >> SquareAt);
        }
    }

    private Vector256<ulong> Added(int set, int bin) => Vector256.Create(_added.AsSpan((set * Factor.BinsOfNumber) + bin));

    private static void Add(Span<long> counts, Vector256<ulong> sum) => (Vector256.Create(counts) + sum.AsInt64()).CopyTo(counts);

    private void AddWeighted(int target, Span<long> counts)
    {
        int bins = counts.Length / BinTable.PerBin;
        Span<long> its = stackalloc long[3];
        for (int path = 0; path < Paths; path++)
        {
            its.Clear();
            Unpack(_packed[(target * Paths) + path], its, _times[path]);
            int bin = _places[path];
            counts[bin] += _times[path];
            for (int list = 0; list < its.Length; list++)
            {
                counts[((list + 1) * bins) + bin] += its[list];
            }
        }
    }

    /// <summary>Adds what is packed in a number, so many times: the hits, the ranks and their squares.</summary>
    private static void Unpack(ulong packed, Span<long> sums, long times = 1)
    {
        sums[0] += times * (long)(packed >> MetAt & (MaxOfField));
        sums[1] += times * (long)(packed >> RankAt & ((1UL << (SquareAt - RankAt)) - 1));
        sums[2] += times * (long)(packed >> SquareAt);
    }
}
