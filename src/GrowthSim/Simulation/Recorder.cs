using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Randomness;
using GrowthSim.Statistics;

namespace GrowthSim.Simulation;

/// <summary>
/// Counts a tile's columns into a block's result. It takes all paths as good at first, since almost always all are; where a path
/// turns out to have failed, or the tile is cut short by the end of the run, the tape is run again and the others alone are taken.
/// </summary>
/// <remarks>
/// The quantile cells of all outputs are larger than the processor's second-level cache: a tile only notes the cells of its values, and those of some tiles are
/// counted together, output by output.
/// </remarks>
internal sealed unsafe class Recorder : ColumnSink, IDisposable
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
        _replicates = plan.Settings.Design.HasReplicates() ? new ReplicateCounter(_kernel) : null;
        _tilesKept = TilesKept(_kernel);
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
    /// <param name="result">An empty result, which the block is counted into.</param>
    public void Begin(BlockResult result)
    {
        _result = result;
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
        runner.Run(firstPath, this, yieldPoint);
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
            runner.Run(firstPath, this, yieldPoint);
            CountFailures(firstPath);
        }

        _result.Counted.Count(paths);
        for (int i = 0; i < _sums.Length; i++)
        {
            _result.Moments.Distances[i] += _sums[i];
            _result.Moments.Squares[i] += _squares[i];
        }

        CountConditions();
        if (paths == Tape.TilePaths && (firstPath + paths) % SamplingDesigns.ReplicatePaths == 0)
        {
            _replicates?.End(_result);
        }

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
                FailWhereNotFinite(column);
                break;
            default:
                break;
        }
    }

    private ushort* NotesOf(int tile, int output) => _notes + ((((nint)tile * _grids.Length) + output) * Tape.TilePaths);

    private void Note(int output, double* column)
    {
        (_sums[output], _squares[output]) = _grids[output]!.Note(column, Tape.TilePaths, NotesOf(_tiles, output));
        if (!double.IsFinite(_squares[output]))
        {
            FailWhereNotFinite(column);
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
        }

        // Below zero for as long as the notes are not counted: the difference is right, modulo 2³².
        _result.Cells.Cells[_starts[output] + grid.CellOf(grid.Pivot)] -= (uint)invalid;
    }

    private void CountNotes(YieldPoint yieldPoint)
    {
        int notes = 0;
        fixed (uint* cells = _result.Cells.Cells)
        {
            for (int output = 0; output < _grids.Length; output++)
            {
                if (_grids[output] is null)
                {
                    continue;
                }

                notes += _tiles * Tape.TilePaths;
                if (notes >= NotesBetweenPoints)
                {
                    notes = 0;
                    yieldPoint.Pass();
                }

                if (_grids[output] is { Kind: CellGridKind.Lattice, CellCount: int few and <= FewCells })
                {
                    CountFew(output, few, cells + _starts[output]);
                    continue;
                }

                for (int tile = 0; tile < _tiles; tile++)
                {
                    CellGrid.Count(NotesOf(tile, output), Tape.TilePaths, cells + _starts[output]);
                }
            }
        }

        _tiles = 0;
    }

    [SkipLocalsInit]
    private void CountFew(int output, int few, uint* cells)
    {
        Debug.Assert(few <= FewCells && _tiles <= _tilesKept, "The cells lie on the stack four times, the notes in the memory of the tiles.");
        uint* four = stackalloc uint[4 * FewCells];
        new Span<uint>(four, 4 * few).Clear();
        for (int tile = 0; tile < _tiles; tile++)
        {
            CellGrid.CountInFour(NotesOf(tile, output), Tape.TilePaths, four, few);
        }

        for (int cell = 0; cell < few; cell++)
        {
            cells[cell] += (four[cell] + four[few + cell]) + (four[(2 * few) + cell] + four[(3 * few) + cell]);
        }
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
        for (int word = 0; word < Words; word++)
        {
            ulong failed = 0;
            for (int group = 0; group < 16; group++)
            {
                Vector256<double> values = Vector256.Load(column + (64 * word) + (4 * group));

                // x − x is 0 for a finite x alone.
                failed |= (ulong)(~Vector256.Equals(values - values, Vector256<double>.Zero)).ExtractMostSignificantBits() << (4 * group);
            }

            _failed[word] |= failed;
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
