using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using GrowthSim.Compilation;
using GrowthSim.Language.Operations;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Benchmarks;

/// <summary>Runs a plain tape with the vector operations of the base class library: what one gets without operations of one's own.</summary>
/// <remarks>
/// Draws, tables and searches are the engine's. What <see cref="TensorPrimitives"/> has no operation for that gives 1 and 0 (comparisons, logic, selection) is a plain loop. Columns stand as the tape says; a constant
/// is a scalar where there is an overload, else a column.
/// </remarks>
internal sealed unsafe class TensorPrimitivesTape : IDisposable
{
    private readonly Tape _tape;
    private readonly SamplingDesign _design;
    private readonly DrawKey[] _keys;
    private readonly double* _memory;
    private readonly double* _constants;

    public TensorPrimitivesTape(Tape tape, RunSettings settings)
    {
        _tape = tape;
        _design = settings.Design;
        _keys = [.. tape.Draws.Select(name => DrawKey.Of(settings.Seed, name))];
        _memory = (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(tape.Doubles, 8) * sizeof(double), 64);
        _constants = (double*)NativeMemory.AlignedAlloc((nuint)((tape.Constants.Length + 1) * Tape.TilePaths * sizeof(double)), 64);
        for (int i = 0; i < tape.Constants.Length; i++)
        {
            new Span<double>(_constants + (i * Tape.TilePaths), Tape.TilePaths).Fill(tape.Constants[i]);
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_memory);
        NativeMemory.AlignedFree(_constants);
    }

    /// <summary>Runs the tape on one tile.</summary>
    public void Run(long firstPath, ColumnSink sink)
    {
        Emit(0, sink);
        for (int position = 0; position < _tape.Instructions.Length; position++)
        {
            Execute(_tape.Instructions[position], firstPath);
            Emit(position + 1, sink);
        }
    }

    private void Emit(int group, ColumnSink sink)
    {
        for (int i = _tape.SinkStarts[group]; i < _tape.SinkStarts[group + 1]; i++)
        {
            TapeSink next = _tape.Sinks[i];
            sink.Take(next.Kind, next.Index, Address(next.Column), 4);
        }
    }

    private void Execute(in Instruction instruction, long firstPath)
    {
        double* result = _memory + instruction.Destination;
        Span<double> to = new(result, Tape.TilePaths);
        ReadOnlySpan<double> a = Column(instruction.A);
        bool constantA = instruction.A.Stride == 0;
        bool constantB = instruction.B.Stride == 0;
        switch (instruction.Operation)
        {
            case UniformDraw: DrawSource.Uniforms(result, Tape.TilePaths, _keys[instruction.Index], instruction.Year, firstPath, _design, instruction.Coordinate); break;
            case NormalDraw: DrawSource.Normals(result, Tape.TilePaths, _keys[instruction.Index], instruction.Year, firstPath, _design, instruction.Coordinate); break;
            case QuantileLookup: _tape.QuantileTables[instruction.Index].Evaluate(result, Address(instruction.A), Tape.TilePaths); break;
            case StepLookup: _tape.StepTables[instruction.Index].Evaluate(result, Address(instruction.A), Tape.TilePaths); break;
            case BinomialQuantile: BinomialColumn.Evaluate(result, Address(instruction.A), (int)*Address(instruction.B), Address(instruction.C), 4, Tape.TilePaths); break;
            case NormalCdf: Loop(to, a, NormalDistributionFunction.Of); break;
            case Negate: TensorPrimitives.Negate(a, to); break;
            case Abs: TensorPrimitives.Abs(a, to); break;
            case Exp: TensorPrimitives.Exp(a, to); break;
            case Log: TensorPrimitives.Log(a, to); break;
            case Log10: TensorPrimitives.Log10(a, to); break;
            case Sqrt: TensorPrimitives.Sqrt(a, to); break;
            case Floor: TensorPrimitives.Floor(a, to); break;
            case Round:
                TensorPrimitives.Add(a, 0.5, to);
                TensorPrimitives.Floor(to, to);
                break;
            case Add when constantA: TensorPrimitives.Add(Column(instruction.B), a[0], to); break;
            case Add when constantB: TensorPrimitives.Add(a, Column(instruction.B)[0], to); break;
            case Add: TensorPrimitives.Add(a, Column(instruction.B), to); break;
            case Subtract when constantA: TensorPrimitives.Subtract(a[0], Column(instruction.B), to); break;
            case Subtract when constantB: TensorPrimitives.Subtract(a, Column(instruction.B)[0], to); break;
            case Subtract: TensorPrimitives.Subtract(a, Column(instruction.B), to); break;
            case Multiply when constantA: TensorPrimitives.Multiply(Column(instruction.B), a[0], to); break;
            case Multiply when constantB: TensorPrimitives.Multiply(a, Column(instruction.B)[0], to); break;
            case Multiply: TensorPrimitives.Multiply(a, Column(instruction.B), to); break;
            case Divide when constantA: TensorPrimitives.Divide(a[0], Column(instruction.B), to); break;
            case Divide when constantB: TensorPrimitives.Divide(a, Column(instruction.B)[0], to); break;
            case Divide: TensorPrimitives.Divide(a, Column(instruction.B), to); break;
            case Power when constantA: TensorPrimitives.Pow(a[0], Column(instruction.B), to); break;
            case Power when constantB: TensorPrimitives.Pow(a, Column(instruction.B)[0], to); break;
            case Power: TensorPrimitives.Pow(a, Column(instruction.B), to); break;
            case Minimum when constantB: TensorPrimitives.Min(a, Column(instruction.B)[0], to); break;
            case Minimum: TensorPrimitives.Min(a, Column(instruction.B), to); break;
            case Maximum when constantB: TensorPrimitives.Max(a, Column(instruction.B)[0], to); break;
            case Maximum: TensorPrimitives.Max(a, Column(instruction.B), to); break;
            case MultiplyAdd when constantA: TensorPrimitives.FusedMultiplyAdd(Column(instruction.B), a[0], Column(instruction.C), to); break;
            case MultiplyAdd when constantB: TensorPrimitives.FusedMultiplyAdd(a, Column(instruction.B)[0], Column(instruction.C), to); break;
            case MultiplyAdd when instruction.C.Stride == 0: TensorPrimitives.FusedMultiplyAdd(a, Column(instruction.B), Column(instruction.C)[0], to); break;
            case MultiplyAdd: TensorPrimitives.FusedMultiplyAdd(a, Column(instruction.B), Column(instruction.C), to); break;
            default: Choose(instruction, to, a, Column(instruction.B), Column(instruction.C)); break;
        }
    }

    private static void Choose(in Instruction instruction, Span<double> to, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c)
    {
        switch (instruction.Operation)
        {
            case Not:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] == 0 ? 1 : 0;
                }

                break;
            case Less:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] < b[i] ? 1 : 0;
                }

                break;
            case LessOrEqual:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] <= b[i] ? 1 : 0;
                }

                break;
            case Equal:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] == b[i] ? 1 : 0;
                }

                break;
            case NotEqual:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] != b[i] ? 1 : 0;
                }

                break;
            case And:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] != 0 && b[i] != 0 ? 1 : 0;
                }

                break;
            case Or:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] != 0 || b[i] != 0 ? 1 : 0;
                }

                break;
            case Require:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = b[i] != 0 ? a[i] : double.NaN;
                }

                break;
            case Select:
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = a[i] != 0 ? b[i] : c[i];
                }

                break;
            default:
                throw new InvalidOperationException($"A plain tape has no '{instruction.Operation}'.");
        }
    }

    private static void Loop(Span<double> to, ReadOnlySpan<double> a, Func<double, double> function)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = function(a[i]);
        }
    }

    private double* Address(OperandColumn column) => column.Stride == 0 ? _constants + (column.Offset / 4 * Tape.TilePaths) : _memory + column.Offset;

    private ReadOnlySpan<double> Column(OperandColumn column) => new(Address(column), Tape.TilePaths);
}
