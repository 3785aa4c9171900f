using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Statistics;

namespace GrowthSim.Simulation;

/// <summary>
/// Counts a tile's columns into a block's result. It counts all paths at first, since almost always all are good; where a path
/// turns out to have failed, or the tile is cut short by the end of the run, the tape is run again to take the counts back.
/// </summary>
internal sealed unsafe class Recorder : ColumnSink
{
    /// <summary>The number of 64-bit words that hold one bit for each path of a tile.</summary>
    private const int Words = Tape.TilePaths / 64;

    private readonly KernelDesign _kernel;
    private readonly CellGrid?[] _grids;
    private readonly double[] _pivots;
    private readonly int[] _starts;
    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly ulong[] _conditions;
    private readonly ulong[] _failed = new ulong[Words];
    private readonly ulong[] _valid = new ulong[Words];
    private readonly JointCounter _joint;
    private BlockResult _result;
    private bool _correcting;

    /// <summary>Prepares to record a plan's blocks.</summary>
    /// <param name="plan">The plan.</param>
    public Recorder(RunPlan plan)
    {
        Recording recording = Recording.For(plan);
        _kernel = plan.Kernel;
        _grids = [.. recording.Grids];
        _pivots = [.. recording.Pivots];
        _starts = [.. recording.Starts];
        _sums = new double[_pivots.Length];
        _squares = new double[_pivots.Length];
        _conditions = new ulong[_kernel.Conditions * Words];
        _joint = new JointCounter(_kernel, Words);
        _result = BlockResult.Empty(plan);
    }

    /// <summary>Starts a block.</summary>
    /// <param name="result">An empty result, which the block is counted into.</param>
    public void Begin(BlockResult result) => _result = result;

    /// <summary>Records a tile.</summary>
    /// <param name="runner">Runs the tape.</param>
    /// <param name="firstPath">The tile's first path.</param>
    /// <param name="paths">The number of its paths that belong to the run; at most a tile.</param>
    public void Record(TapeRunner runner, long firstPath, int paths)
    {
        Array.Clear(_failed);
        _correcting = false;
        runner.Run(firstPath, this);
        bool whole = paths == Tape.TilePaths;
        for (int word = 0; word < Words; word++)
        {
            ulong inRun = Bits.First(paths - (64 * word));
            _failed[word] &= inRun;
            _valid[word] = inRun & ~_failed[word];
            whole &= _failed[word] == 0;
        }

        if (!whole)
        {
            _correcting = true;
            runner.Run(firstPath, this);
            CountFailures(firstPath);
        }

        _result.Paths += paths;
        for (int i = 0; i < _sums.Length; i++)
        {
            _result.Sums[i] += _sums[i];
            _result.Squares[i] += _squares[i];
        }

        CountConditions();
    }

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        switch (kind)
        {
            case TapeSinkKind.Output when _correcting:
                Correct(index, column);
                break;
            case TapeSinkKind.Output:
                Count(index, column);
                break;
            case TapeSinkKind.Condition when !_correcting:
                KeepTruth(index, column, stride);
                break;
            case TapeSinkKind.Requirement when !_correcting:
                FailWhereNotFinite(column);
                break;
            default:
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int output, double* column)
    {
        Vector256<double> pivot = Vector256.Create(_pivots[output]);
        Vector256<double> sum0 = Vector256<double>.Zero;
        Vector256<double> sum1 = Vector256<double>.Zero;
        Vector256<double> squares0 = Vector256<double>.Zero;
        Vector256<double> squares1 = Vector256<double>.Zero;
        for (int i = 0; i < Tape.TilePaths; i += 8)
        {
            Vector256<double> distance0 = Vector256.Load(column + i) - pivot;
            Vector256<double> distance1 = Vector256.Load(column + i + 4) - pivot;
            sum0 += distance0;
            sum1 += distance1;
            squares0 = Vector256.FusedMultiplyAdd(distance0, distance0, squares0);
            squares1 = Vector256.FusedMultiplyAdd(distance1, distance1, squares1);
        }

        _sums[output] = Lanes.Sum(sum0 + sum1);
        _squares[output] = Lanes.Sum(squares0 + squares1);
        if (!double.IsFinite(_squares[output]))
        {
            FailWhereNotFinite(column);
        }

        fixed (uint* cells = &_result.Cells[_starts[output]])
        {
            _grids[output]!.Count(column, Tape.TilePaths, cells);
        }
    }

    /// <summary>Takes the tile's counts of an output back and counts the valid paths alone.</summary>
    private void Correct(int output, double* column)
    {
        CellGrid grid = _grids[output]!;
        Span<uint> cells = _result.Cells.AsSpan(_starts[output], grid.CellCount);
        double sum = 0;
        double squares = 0;
        for (int path = 0; path < Tape.TilePaths; path++)
        {
            int cell = grid.CellOf(column[path]);
            cells[cell]--;
            if ((_valid[path / 64] >> (path % 64) & 1) != 0)
            {
                cells[cell]++;
                double distance = column[path] - _pivots[output];
                sum += distance;
                squares += distance * distance;
            }
        }

        _sums[output] = sum;
        _squares[output] = squares;
    }

    private void KeepTruth(int condition, double* column, int stride)
    {
        for (int word = 0; word < Words; word++)
        {
            ulong truth = 0;
            for (int group = 0; group < 16; group++)
            {
                Vector256<double> values = Vector256.Load(column + (stride * ((16 * word) + group)));
                truth |= (ulong)(~Vector256.Equals(values, Vector256<double>.Zero)).ExtractMostSignificantBits() << (4 * group);
            }

            _conditions[(condition * Words) + word] = truth;
        }
    }

    private void FailWhereNotFinite(double* column)
    {
        for (int path = 0; path < Tape.TilePaths; path++)
        {
            if (!double.IsFinite(column[path]))
            {
                _failed[path / 64] |= 1UL << (path % 64);
            }
        }
    }

    private void CountFailures(long firstPath)
    {
        for (int word = 0; word < Words; word++)
        {
            _result.FailedPaths += BitOperations.PopCount(_failed[word]);
            for (ulong rest = _failed[word]; rest != 0 && _result.FirstFailures.Length < BlockResult.FailuresKept; rest &= rest - 1)
            {
                _result.FirstFailures = _result.FirstFailures.Add(firstPath + (64 * word) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    private void CountConditions()
    {
        for (int condition = 0; condition < _kernel.Conditions; condition++)
        {
            for (int word = 0; word < Words; word++)
            {
                ulong held = _conditions[(condition * Words) + word] & _valid[word];
                _conditions[(condition * Words) + word] = held;
                _result.Hits[condition] += BitOperations.PopCount(held);
                _result.PairHits[condition] += BitOperations.PopCount(Bits.BothOfPair(held));
                _result.PairsTouched[condition] += BitOperations.PopCount(Bits.EitherOfPair(held, _valid[word]));
            }
        }

        _joint.Count(_conditions, _valid, _result);
    }
}
