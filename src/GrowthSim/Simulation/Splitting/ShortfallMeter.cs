using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Numerics;

namespace GrowthSim.Simulation.Splitting;

/// <summary>
/// How far a tile's paths are from meeting some targets: for each that is missed, the distance of its measure from the threshold, in standard deviations of the measure, added up. Zero where
/// all are met, and nowhere else; infinite on a path that failed.
/// </summary>
internal sealed unsafe class ShortfallMeter : ColumnSink, IDisposable
{
    /// <summary>The shortfall of a target that is missed by nothing that a distance could tell, such as by a strict inequality.</summary>
    private const double Least = 1e-300;

    private readonly KernelDesign _kernel;
    private readonly double[] _spreads;
    private readonly (double Low, double High)[] _wanted;
    private double* _measures;
    private double* _conditions;
    private double* _failed;

    /// <summary>Prepares a tile's memory.</summary>
    /// <param name="kernel">The kernel, whose outputs are the targets' measures.</param>
    public ShortfallMeter(KernelDesign kernel)
    {
        _kernel = kernel;
        _spreads = new double[kernel.Outputs.Length];
        Array.Fill(_spreads, 1);
        _wanted = [.. kernel.Targets.Select(target => Wanted(target.Target))];
        _measures = Allocate(kernel.Outputs.Length);
        _conditions = Allocate(kernel.Conditions);
        _failed = Allocate(1);
        for (int output = 0; output < kernel.Outputs.Length; output++)
        {
            Measures(output).Fill(kernel.Fixed[output] ?? 0);
        }
    }

    /// <summary>Gets the units of the distances: the standard deviation of each output.</summary>
    public Span<double> Spreads => _spreads;

    /// <summary>Returns an output's values on the tile.</summary>
    public Span<double> Measures(int output) => new(_measures + (output * Tape.TilePaths), Tape.TilePaths);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_measures);
        NativeMemory.AlignedFree(_conditions);
        NativeMemory.AlignedFree(_failed);
        _measures = _conditions = _failed = null;
    }

    /// <summary>Starts a tile.</summary>
    public void Begin() => NativeMemory.Clear(_failed, Tape.TilePaths * sizeof(double));

    /// <inheritdoc/>
    public override void Take(TapeSinkKind kind, int index, double* column, int stride)
    {
        switch (kind)
        {
            case TapeSinkKind.Output:
                new ReadOnlySpan<double>(column, Tape.TilePaths).CopyTo(Measures(index));
                FailWhereNotFinite(column);
                break;
            case TapeSinkKind.Condition:
                double* condition = _conditions + (index * Tape.TilePaths);
                for (int i = 0; i < Tape.TilePaths; i += 4)
                {
                    Vector256.Load(column + (stride * (i / 4))).Store(condition + i);
                }

                break;
            default:
                FailWhereNotFinite(column);
                break;
        }
    }

    /// <summary>Reads the shortfalls of the tile's paths.</summary>
    /// <param name="targets">The targets that are to be met.</param>
    /// <param name="shortfalls">A tile's numbers, not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<int> targets, double* shortfalls)
    {
        Vector256<double> infinity = Vector256.Create(double.PositiveInfinity);
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            Vector256<double> total = Vector256<double>.Zero;
            foreach (int target in targets)
            {
                PlanTarget entry = _kernel.Targets[target];
                Vector256<double> measure = Vector256.Load(_measures + (entry.Output * Tape.TilePaths) + i);
                Vector256<double> low = Vector256.Create(_wanted[target].Low) - measure;
                Vector256<double> high = measure - Vector256.Create(_wanted[target].High);
                Vector256<double> gap = PortableMath.Select(Vector256.GreaterThan(low, high), low, high) / Vector256.Create(_spreads[entry.Output]);
                gap = PortableMath.Select(Vector256.GreaterThan(gap, Vector256.Create(Least)), gap, Vector256.Create(Least));
                Vector256<double> missed = Vector256.Equals(Vector256.Load(_conditions + (entry.Met * Tape.TilePaths) + i), Vector256<double>.Zero);
                total += gap & missed;
            }

            Vector256<double> failed = Vector256.Load(_failed + i);
            PortableMath.Select(failed, infinity, total).Store(shortfalls + i);
        }
    }

    /// <summary>The values of a measure that meet its target, both ends included.</summary>
    private static (double Low, double High) Wanted(Target target) => target.Comparison switch
    {
        Comparison.AtLeast or Comparison.Above or Comparison.Range => (target.Threshold, double.PositiveInfinity),
        Comparison.AtMost or Comparison.Below => (double.NegativeInfinity, target.Threshold),
        Comparison.Equals => (target.Threshold, target.Threshold),
        Comparison.Between => (target.Threshold, target.SecondThreshold),
        Comparison.About => (target.Threshold - target.SecondThreshold, target.Threshold + target.SecondThreshold),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Comparison, "Not a comparison of the language."),
    };

    private static double* Allocate(int columns)
    {
        nuint bytes = (nuint)Math.Max(columns, 1) * Tape.TilePaths * sizeof(double);
        return (double*)NativeMemory.AlignedAlloc(bytes, 64);
    }

    private void FailWhereNotFinite(double* column)
    {
        for (int i = 0; i < Tape.TilePaths; i += 4)
        {
            // x − x is 0 for a finite x alone.
            Vector256<double> values = Vector256.Load(column + i);
            Vector256<double> failed = ~Vector256.Equals(values - values, Vector256<double>.Zero);
            (Vector256.Load(_failed + i) | failed).Store(_failed + i);
        }
    }
}
