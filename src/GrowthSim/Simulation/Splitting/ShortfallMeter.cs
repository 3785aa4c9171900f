using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Compilation.Distances;
using GrowthSim.Numerics;

namespace GrowthSim.Simulation.Splitting;

/// <summary>
/// How far a tile's paths are from meeting some targets: the distances of those that are missed, added up. Zero where all are met, and nowhere else; infinite on a path that failed.
/// </summary>
internal sealed unsafe class ShortfallMeter : ColumnSink, IDisposable
{
    /// <summary>The shortfall of a target that is missed by nothing that a distance could tell, such as by a strict inequality.</summary>
    private const double Min = 1e-300;

    private readonly CompiledKernel _kernel;
    private readonly DistanceProgram _program;
    private readonly double[] _spreads;
    private readonly DistanceStep[] _steps;
    private int[] _targets = [];
    private int[] _needed = [];
    private double* _margins;
    private double* _conditions;
    private double* _failed;
    private double* _distances;
    private double* _logWeights;

    /// <summary>Prepares a tile's memory.</summary>
    /// <param name="kernel">The kernel, with distances.</param>
    public ShortfallMeter(CompiledKernel kernel)
    {
        _kernel = kernel;
        _program = kernel.Distances!;
        _spreads = new double[_program.Margins.Length];
        Array.Fill(_spreads, 1);
        _steps = [.. _program.Steps];
        _margins = Allocate(_program.Margins.Length * Tape.TilePaths);
        _conditions = Allocate(kernel.Conditions * Tape.TilePaths);
        _failed = Allocate(Tape.TilePaths);
        _distances = Allocate(_steps.Length * Vector256<double>.Count);
        _logWeights = Allocate(Tape.TilePaths);
        NativeMemory.Clear(_logWeights, Tape.TilePaths * sizeof(double));
    }

    /// <summary>Gets the units of the distances: the standard deviation of each margin.</summary>
    public Span<double> Spreads => _spreads;

    /// <summary>Returns a margin's values on the tile.</summary>
    public Span<double> Margin(int margin) => new(_margins + (margin * Tape.TilePaths), Tape.TilePaths);

    /// <summary>Gets the logarithms of the weights of the tile's paths; 0 where they have none.</summary>
    public Span<double> LogWeights => new(_logWeights, Tape.TilePaths);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_margins);
        NativeMemory.AlignedFree(_conditions);
        NativeMemory.AlignedFree(_failed);
        NativeMemory.AlignedFree(_distances);
        NativeMemory.AlignedFree(_logWeights);
        _margins = _conditions = _failed = _distances = _logWeights = null;
    }

    /// <summary>Sets the targets that are to be met.</summary>
    public void Want(ReadOnlySpan<int> targets)
    {
        _targets = targets.ToArray();
        _needed = _program.StepsOf(targets);
    }

    /// <summary>Starts a tile.</summary>
    public void Begin() => NativeMemory.Clear(_failed, Tape.TilePaths * sizeof(double));

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        switch (kind)
        {
            case TapeSinkKind.Margin:
                new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(Margin(index));
                break;
            case TapeSinkKind.Weight:
                new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(LogWeights);
                break;
            case TapeSinkKind.Condition:
                double* condition = _conditions + (index * Tape.TilePaths);
                for (int i = 0; i < Tape.TilePaths; i += 4)
                {
                    Vector256.Load(column + (stride * (i / 4))).Store(condition + i);
                }

                break;
            default:
                FailWhereNotFinite(column, stride);
                break;
        }
    }

    /// <summary>Reads the shortfalls of the tile's paths.</summary>
    /// <param name="shortfalls">A tile's numbers, not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(double* shortfalls)
    {
        Vector256<double> infinity = Vector256.Create(double.PositiveInfinity);
        Vector256<double> least = Vector256.Create(Min);
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            foreach (int step in _needed)
            {
                Distance(in _steps[step], i).Store(_distances + (4 * step));
            }

            Vector256<double> total = Vector256<double>.Zero;
            foreach (int target in _targets)
            {
                Vector256<double> gap = Vector256.Load(_distances + (4 * _program.Targets[target]));
                gap = PortableMath.Select(Vector256.GreaterThan(gap, least), gap, least);
                Vector256<double> missed = Vector256.Equals(Vector256.Load(_conditions + (_kernel.Targets[target].Met * Tape.TilePaths) + i), Vector256<double>.Zero);
                total += gap & missed;
            }

            Vector256<double> failed = Vector256.Load(_failed + i);
            PortableMath.Select(failed, infinity, total).Store(shortfalls + i);
        }
    }

    private Vector256<double> Distance(in DistanceStep step, int path)
    {
        switch (step.Kind)
        {
            case DistanceStepKind.Gap:
                Vector256<double> margin = Vector256.Load(_margins + (step.A * Tape.TilePaths) + path);
                Vector256<double> low = Vector256.Create(step.Low) - margin;
                Vector256<double> high = margin - Vector256.Create(step.High);
                Vector256<double> gap = PortableMath.Select(Vector256.GreaterThan(low, high), low, high) / Vector256.Create(_spreads[step.A]);

                // Neither below 0 nor NaN: what has no value in a branch that is not taken is no way to go by.
                return PortableMath.Select(Vector256.GreaterThan(gap, Vector256<double>.Zero), gap, Vector256<double>.Zero);
            case DistanceStepKind.Sum:
                return Vector256.Load(_distances + (4 * step.A)) + Vector256.Load(_distances + (4 * step.B));
            case DistanceStepKind.Lesser:
                Vector256<double> a = Vector256.Load(_distances + (4 * step.A));
                Vector256<double> b = Vector256.Load(_distances + (4 * step.B));
                return PortableMath.Select(Vector256.LessThan(a, b), a, b);
            default:
                return Vector256.Create(step.Low);
        }
    }

    private static double* Allocate(int doubles) => (double*)NativeMemory.AlignedAlloc((nuint)Math.Max(doubles, 1) * sizeof(double), 64);

    private void FailWhereNotFinite(double* column, int stride)
    {
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            // x − x is 0 for a finite x alone.
            Vector256<double> values = Vector256.Load(column + (stride * (i / 4)));
            Vector256<double> failed = ~Vector256.Equals(values - values, Vector256<double>.Zero);
            (Vector256.Load(_failed + i) | failed).Store(_failed + i);
        }
    }
}
