using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Randomness;
using GrowthSim.Statistics;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Simulation;

/// <summary>
/// Counts a tile's columns into a block's result. It takes all paths as good at first, since almost always all are; where a path
/// turns out to have failed, or the tile is cut short by the end of the run, the tape is run again and the others alone are taken.
/// </summary>
/// <remarks>
/// The quantile cells of all outputs are larger than the processor's second-level cache: a tile only notes the cells of its values, and those of some tiles are
/// counted together, output by output.
/// </remarks>
internal sealed unsafe partial class Recorder : ColumnSink, IDisposable
{
    /// <summary>The bytes of notes that are kept before they are counted, unless one tile has more.</summary>
    private const int NotesKept = 1 << 21;

    private const int MaxTiles = 32;

    /// <summary>The notes that are counted between two yield points: some tenths of a millisecond.</summary>
    private const int NotesBetweenPoints = 64 * Tape.TilePaths;

    /// <summary>The most cells of a lattice that is counted in four sets.</summary>
    private const int FewCells = 256;

    /// <summary>The number of 64-bit words that hold one bit for each path of a tile.</summary>
    private const int Words = Tape.TilePaths / 64;

    private readonly CompiledKernel _kernel;
    private readonly CellGrid?[] _grids;
    private readonly int[] _starts;
    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly ulong[] _conditions;
    private readonly ulong[] _failed = new ulong[Words];
    private readonly ulong[] _valid = new ulong[Words];
    private readonly double[] _corrected = new double[Tape.TilePaths];
    private readonly JointCounter _joint;
    private readonly bool _byReplicates;
    private readonly ReplicateCounter? _replicates;
    private readonly int _tilesKept;
    private ushort* _notes;
    private int _tiles;
    private BlockResult _result = null!;
    private bool _correcting;

    /// <summary>Prepares to record a plan's blocks.</summary>
    /// <param name="prepared">The plan.</param>
    public Recorder(PreparedPlan prepared)
    {
        (RunPlan plan, QuantileGrids grids) = (prepared.Plan, prepared.Grids);
        _kernel = plan.Kernel;
        _grids = ImmutableCollectionsMarshal.AsArray(grids.Grids)!;
        _starts = ImmutableCollectionsMarshal.AsArray(grids.Starts)!;
        _sums = new double[_grids.Length];
        _squares = new double[_grids.Length];
        _conditions = new ulong[_kernel.Conditions * Words];
        _joint = new JointCounter(_kernel, Words);
        _misses = new Misses.MissCounters(_kernel, Words);
        _byReplicates = plan.Settings.Design.HasReplicates();
        _weights = prepared.LogMeanWeight is double logMean ? new TileWeights(plan.Settings.Seed, logMean) : null;
        _replicates = _byReplicates || _weights is not null ? new ReplicateCounter(_kernel) : null;
        _tilesKept = TilesKept(_kernel);
        _timesKept = new uint[_weights is null ? 0 : _tilesKept * Tape.TilePaths];
        _notes = (ushort*)NativeMemory.AlignedAlloc((nuint)NoteBytes(_kernel), 64);
    }

    /// <summary>Returns the bytes that the notes on a kernel's outputs take.</summary>
    /// <param name="kernel">The kernel.</param>
    public static long NoteBytes(CompiledKernel kernel) => ((long)kernel.Outputs.Length * TilesKept(kernel) * Tape.TilePaths * sizeof(ushort)) + 64;

    private static int TilesKept(CompiledKernel kernel) => Math.Clamp(NotesKept / (Math.Max(kernel.Outputs.Length, 1) * Tape.TilePaths * sizeof(ushort)), 1, MaxTiles);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_notes);
        _notes = null;
    }

    /// <summary>Starts a block.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="result">An empty result, which the block is counted into.</param>
    public void Begin(long block, BlockResult result)
    {
        _result = result;
        _weights?.Begin(block);
        _tiles = 0;
        _replicates?.Begin();
    }

    /// <summary>Ends a block: counts what is still only noted.</summary>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void End(YieldPoint yieldPoint) => CountNotes(yieldPoint);

    /// <summary>Records a tile.</summary>
    /// <param name="runner">Runs the tape.</param>
    /// <param name="firstPath">The tile's first path.</param>
    /// <param name="paths">The number of its paths that belong to the run; at most a tile.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void Record(TapeRunner runner, long firstPath, int paths, YieldPoint yieldPoint)
    {
        Array.Clear(_failed);
        _correcting = false;
        _paths = paths;
        foreach (CountTable table in _result.Tables)
        {
            table.Begin(firstPath);
        }

        runner.Run(firstPath, this, yieldPoint);
        bool whole = paths == Tape.TilePaths;
        for (int word = 0; word < Words; word++)
        {
            ulong inRun = Bits.First(paths - (64 * word));
            _failed[word] &= inRun & (_weights?.Counted(word) ?? ulong.MaxValue);
            _valid[word] = inRun & ~_failed[word];
            whole &= _failed[word] == 0;
        }

        if (!whole)
        {
            _correcting = true;
            _weights?.Keep(_valid);
            runner.Run(firstPath, this, yieldPoint);
            CountFailures(firstPath);
        }

        _weights?.CountInto(_result.Weights, paths);
        _result.Counted.Count(paths);
        for (int i = 0; i < _sums.Length; i++)
        {
            _result.Moments.Distances[i] += _sums[i];
            _result.Moments.Squares[i] += _squares[i];
        }

        CountConditions();
        foreach (CountTable table in _result.Tables)
        {
            table.End();
        }

        CountMisses(firstPath, paths);
        if (!_byReplicates || paths == SamplingDesigns.ReplicatePaths)
        {
            _replicates?.End(_result, _weights is null ? _result.Paths - _result.FailedPaths : _result.Weights.Total);
        }

        KeepTimes();

        if (++_tiles == _tilesKept)
        {
            CountNotes(yieldPoint);
        }
    }

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        switch (kind)
        {
            case TapeSinkKind.Weight when !_correcting:
                _weights!.Weigh(column, stride, _paths);
                break;
            case TapeSinkKind.Output when _correcting:
                Correct(index, column);
                break;
            case TapeSinkKind.Output:
                Note(index, column);
                break;
            case TapeSinkKind.Condition when !_correcting:
                KeepTruth(index, column, stride);
                break;
            case TapeSinkKind.Requirement when !_correcting:
                FailWhereNotFinite(column, stride);
                break;
            case TapeSinkKind.Table when !_correcting:
                TakeTable(index, column, stride);
                break;
            default:
                break;
        }
    }

    private ushort* NotesOf(int tile, int output) => _notes + ((((nint)tile * _grids.Length) + output) * Tape.TilePaths);

    // What is the same on every path is no output.
    private void Note(int output, double* column)
    {
        (_sums[output], _squares[output]) = _grids[output]!.Note(column, Tape.TilePaths, NotesOf(_tiles, output));
        if (!double.IsFinite(_squares[output]))
        {
            FailWhereNotFinite(column, Vector256<double>.Count);
        }

        Weigh(output, column);
    }

    private void TakeTable(int index, double* column, int stride)
    {
        if (stride == 0)
        {
            for (int path = 0; path < Tape.TilePaths; path++)
            {
                _corrected[path] = column[path % Vector256<double>.Count];
            }
        }

        ReadOnlySpan<double> values = stride == 0 ? _corrected : new ReadOnlySpan<double>(column, Tape.TilePaths);
        foreach (CountTable table in _result.Tables)
        {
            table.Take(index, values);
        }
    }

    /// <summary>Notes the valid paths of an output alone: the others as the pivot, which adds nothing to the sums, and is taken off its cell.</summary>
    private void Correct(int output, double* column)
    {
        CellGrid grid = _grids[output]!;
        int invalid = 0;
        for (int path = 0; path < Tape.TilePaths; path++)
        {
            bool valid = (_valid[path / 64] >> (path % 64) & 1) != 0;
            _corrected[path] = valid ? column[path] : grid.Pivot;
            invalid += valid ? 0 : 1;
        }

        fixed (double* corrected = _corrected)
        {
            (_sums[output], _squares[output]) = grid.Note(corrected, Tape.TilePaths, NotesOf(_tiles, output));
            Weigh(output, corrected);
        }

        if (_weights is not null)
        {
            return;
        }

        // Below zero for as long as the notes are not counted: the difference is right, modulo 2³².
        _result.Cells.Cells[_starts[output] + grid.CellOf(grid.Pivot)] -= (uint)invalid;
    }

    private void KeepTruth(int condition, double* column, int stride)
    {
        for (int word = 0; word < Words; word++)
        {
            _conditions[(condition * Words) + word] = Bits.NotZero(column + (16 * stride * word), stride);
        }
    }

    private void FailWhereNotFinite(double* column, int stride)
    {
        for (int word = 0; word < Words; word++)
        {
            _failed[word] |= Bits.NotFinite(column + (16 * stride * word), stride);
        }
    }

    private void CountFailures(long firstPath)
    {
        for (int word = 0; word < Words; word++)
        {
            _result.Counted.CountFailures(_failed[word], firstPath + (64 * word));
        }
    }

    private void CountConditions()
    {
        if (_weights is not null)
        {
            CountWeightedConditions(_weights);
            return;
        }

        for (int condition = 0; condition < _kernel.Conditions; condition++)
        {
            for (int word = 0; word < Words; word++)
            {
                ulong held = _conditions[(condition * Words) + word] & _valid[word];
                _conditions[(condition * Words) + word] = held;
                _result.Conditions.Count(condition, held, _valid[word]);
            }
        }

        _joint.Count(_conditions, _valid, _result);
    }
}
