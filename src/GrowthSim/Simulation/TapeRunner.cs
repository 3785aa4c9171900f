using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;

namespace GrowthSim.Simulation;

/// <summary>Runs a tape over tiles of paths. Owns the tile's memory, hence belongs to one thread; allocates nothing per tile.</summary>
internal sealed unsafe class TapeRunner : IDisposable
{
    /// <summary>The instructions between two yield points: some tenths of a millisecond.</summary>
    private const int BetweenPoints = 512;

    private readonly Tape _tape;
    /// <summary>The constants between two yield points.</summary>
    private const int ConstantsBetweenPoints = 4_096;

    private readonly Instruction[] _instructions;
    private readonly TapeSink[] _sinks;
    private readonly int[] _starts;
    private readonly TileDraws _draws;
    private double* _memory;

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
        yieldPoint.Pass();
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
            Execute(in instruction, firstPath);
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
            sink.Take(next.Kind, next.Index, _memory + next.Column.Offset, next.Column.Stride);
        }
    }

    private void Execute(in Instruction instruction, long firstPath)
    {
        double* destination = _memory + instruction.Destination;
        double* a = _memory + instruction.A.Offset;
        switch (instruction.Operation)
        {
            case Operation.Uniform:
                _draws.Uniforms(destination, in instruction, firstPath);
                break;
            case Operation.StandardNormal:
                _draws.Normals(destination, in instruction, firstPath);
                break;
            case Operation.QuantileTable:
                _tape.QuantileTables[instruction.Index].Evaluate(destination, a, Tape.TilePaths);
                break;
            case Operation.StepTable:
                _tape.StepTables[instruction.Index].Evaluate(destination, a, Tape.TilePaths);
                break;
            case Operation.BinomialQuantile:
                BinomialColumn.Evaluate(destination, a, (int)_memory[instruction.B.Offset], _memory + instruction.C.Offset, instruction.C.Stride, Tape.TilePaths);
                break;
            case Operation.FusedLoop:
                _tape.FusedLoops[instruction.Index]((nint)_memory);
                break;
            case Operation.Negate: Unary<VectorOperations.Negate>(in instruction); break;
            case Operation.Abs: Unary<VectorOperations.Abs>(in instruction); break;
            case Operation.Not: Unary<VectorOperations.Not>(in instruction); break;
            case Operation.Exp: Unary<VectorOperations.Exp>(in instruction); break;
            case Operation.Log: Unary<VectorOperations.Log>(in instruction); break;
            case Operation.Log10: Unary<VectorOperations.Log10>(in instruction); break;
            case Operation.Sqrt: Unary<VectorOperations.Sqrt>(in instruction); break;
            case Operation.Floor: Unary<VectorOperations.Floor>(in instruction); break;
            case Operation.Round: Unary<VectorOperations.Round>(in instruction); break;
            case Operation.NormalCdf: Unary<VectorOperations.NormalCdf>(in instruction); break;
            case Operation.Add: Binary<VectorOperations.Add>(in instruction); break;
            case Operation.Subtract: Binary<VectorOperations.Subtract>(in instruction); break;
            case Operation.Multiply: Binary<VectorOperations.Multiply>(in instruction); break;
            case Operation.Divide: Binary<VectorOperations.Divide>(in instruction); break;
            case Operation.Power: Binary<VectorOperations.Power>(in instruction); break;
            case Operation.Minimum: Binary<VectorOperations.Minimum>(in instruction); break;
            case Operation.Maximum: Binary<VectorOperations.Maximum>(in instruction); break;
            case Operation.Less: Binary<VectorOperations.Less>(in instruction); break;
            case Operation.LessOrEqual: Binary<VectorOperations.LessOrEqual>(in instruction); break;
            case Operation.Equal: Binary<VectorOperations.Equal>(in instruction); break;
            case Operation.NotEqual: Binary<VectorOperations.NotEqual>(in instruction); break;
            case Operation.And: Binary<VectorOperations.And>(in instruction); break;
            case Operation.Or: Binary<VectorOperations.Or>(in instruction); break;
            case Operation.Require: Binary<VectorOperations.Require>(in instruction); break;
            case Operation.MultiplyAdd: Ternary<VectorOperations.MultiplyAdd>(in instruction); break;
            case Operation.Select: Ternary<VectorOperations.Select>(in instruction); break;
            default:
                throw new InvalidOperationException($"The tape holds '{instruction.Operation}', which is not an instruction.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unary<TOperation>(in Instruction instruction)
        where TOperation : struct, IUnaryOperation
    {
        double* destination = _memory + instruction.Destination;
        double* a = _memory + instruction.A.Offset;
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            TOperation.Of(Vector256.Load(a + i)).Store(destination + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Binary<TOperation>(in Instruction instruction)
        where TOperation : struct, IBinaryOperation
    {
        double* destination = _memory + instruction.Destination;
        double* a = _memory + instruction.A.Offset;
        double* b = _memory + instruction.B.Offset;
        nint strideA = instruction.A.Stride;
        nint strideB = instruction.B.Stride;
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            TOperation.Of(Vector256.Load(a), Vector256.Load(b)).Store(destination + i);
            a += strideA;
            b += strideB;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ternary<TOperation>(in Instruction instruction)
        where TOperation : struct, ITernaryOperation
    {
        double* destination = _memory + instruction.Destination;
        double* a = _memory + instruction.A.Offset;
        double* b = _memory + instruction.B.Offset;
        double* c = _memory + instruction.C.Offset;
        nint strideA = instruction.A.Stride;
        nint strideB = instruction.B.Stride;
        nint strideC = instruction.C.Stride;
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            TOperation.Of(Vector256.Load(a), Vector256.Load(b), Vector256.Load(c)).Store(destination + i);
            a += strideA;
            b += strideB;
            c += strideC;
        }
    }
}
