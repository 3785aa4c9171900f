using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation;

/// <summary>Runs a tape over tiles of paths. Owns the tile's memory, hence belongs to one thread; allocates nothing per tile.</summary>
internal sealed unsafe class TapeRunner : ITile, IDisposable
{
    /// <summary>The instructions between two yield points: some tenths of a millisecond.</summary>
    private const int BetweenPoints = 512;

    /// <summary>The constants between two yield points.</summary>
    private const int ConstantsBetweenPoints = 4_096;

    private readonly Tape _tape;
    private readonly Operation[] _operations = [.. Operation.All];
    private readonly Instruction[] _instructions;
    private readonly TapeSink[] _sinks;
    private readonly int[] _starts;
    private readonly TileDraws _draws;
    private double* _memory;
    private long _firstPath;

    /// <summary>Prepares a tile's memory.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="settings">The seed and the design.</param>
    /// <param name="yieldPoint">Is passed on the way; none by default.</param>
    public TapeRunner(Tape tape, RunSettings settings, YieldPoint? yieldPoint = null)
        : this(tape, new SeededDraws(tape, settings), yieldPoint)
    {
    }

    /// <summary>Prepares a tile's memory.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="draws">Where the draws come from.</param>
    /// <param name="yieldPoint">Is passed on the way; none by default.</param>
    public TapeRunner(Tape tape, TileDraws draws, YieldPoint? yieldPoint = null)
    {
        _tape = tape;

        // The tape's own arrays: copies of those of a large model are a hundred megabytes.
        _instructions = ImmutableCollectionsMarshal.AsArray(tape.Instructions)!;
        _sinks = ImmutableCollectionsMarshal.AsArray(tape.Sinks)!;
        _starts = ImmutableCollectionsMarshal.AsArray(tape.SinkStarts)!;
        _draws = draws;
        _memory = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(tape.Doubles, 8) * sizeof(double), 64);
        try
        {
            for (int i = 0; i < tape.Constants.Length; i++)
            {
                if (i % ConstantsBetweenPoints == ConstantsBetweenPoints - 1)
                {
                    yieldPoint?.Pass();
                }

                Vector256.Create(tape.Constants[i]).Store(_memory + (4 * i));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_memory);
        _memory = null;
    }

    /// <summary>Runs the tape on one tile.</summary>
    /// <param name="firstPath">The tile's first path; a multiple of the tile's size.</param>
    /// <param name="sink">What takes the columns.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    public void Run(long firstPath, ColumnSink sink, YieldPoint yieldPoint) => Run(firstPath, sink, 0, _instructions.Length, yieldPoint);

    /// <summary>Runs a part of the tape on one tile, after all that stands before it.</summary>
    /// <param name="firstPath">The tile's first path; a multiple of the tile's size.</param>
    /// <param name="sink">What takes the columns.</param>
    /// <param name="from">The first instruction.</param>
    /// <param name="to">The end: the instruction after the last.</param>
    /// <param name="yieldPoint">Is passed on the way.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(long firstPath, ColumnSink sink, int from, int to, YieldPoint yieldPoint)
    {
        Debug.Assert(_memory is not null, "The memory is given back.");
        Debug.Assert(firstPath >= 0 && firstPath % Tape.TilePaths == 0, "A tile begins at a multiple of its size.");
        Debug.Assert(from >= 0 && from <= to && to <= _instructions.Length, "The part lies on the tape.");
        yieldPoint.Pass();
        _firstPath = firstPath;
        if (from == 0)
        {
            Emit(0, sink);
        }

        for (int position = from; position < to; position++)
        {
            if (position % BetweenPoints == BetweenPoints - 1)
            {
                yieldPoint.Pass();
            }

            ref readonly Instruction instruction = ref _instructions[position];
            _operations[instruction.Number].Run(in instruction, _memory, this);
            if (_starts[position + 1] != _starts[position + 2])
            {
                Emit(position + 1, sink);
            }
        }
    }

    private void Emit(int group, ColumnSink sink)
    {
        for (int i = _starts[group]; i < _starts[group + 1]; i++)
        {
            ref readonly TapeSink next = ref _sinks[i];
            Debug.Assert(next.Column.Offset >= 0 && next.Column.Offset + (next.Column.Stride == 0 ? Vector256<double>.Count : Tape.TilePaths) <= _tape.Doubles, "A column lies in the memory of the tile.");
            sink.Take(next.Kind, next.Index, _memory + next.Column.Offset, next.Column.Stride);
        }
    }

    void ITile.Uniforms(double* column, in Instruction instruction) => _draws.Uniforms(column, in instruction, _firstPath);

    void ITile.Normals(double* column, in Instruction instruction) => _draws.Normals(column, in instruction, _firstPath);

    QuantileTable ITile.QuantileTable(int number) => _tape.QuantileTables[number];

    StepTable ITile.StepTable(int number) => _tape.StepTables[number];

    void ITile.Loop(int number) => _tape.FusedLoops[number]((nint)_memory);
}
