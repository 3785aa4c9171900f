using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Randomness;

/// <summary>The quantile function of a distribution with constant parameters, tabulated over the normal number that a draw has.</summary>
/// <remarks>
/// Piecewise cubics (Hermite, slopes limited as by Fritsch and Carlson, 1980, so that a larger normal number never gives a smaller value) on equal cells of z from −8.5 to
/// 8.5, where the value is Q(Φ(z)); beyond, the value of the end. The cubics are of the value itself or, where values span too many powers of ten, of a logarithm (<see cref="QuantileScale"/>): the plainest
/// that holds the promise. The width of the cells is halved from 1/16 down to 1/256 until at their midpoints the error is below 10⁻⁶ of the spread (the
/// distance of the 0.1 % and the 99.9 % quantile), or of the distance from the median in heavy tails, and no value is further than 3·10⁻⁶ in z from where it belongs, down to tails of 6·10⁻¹³: so a
/// probability of the tail is right to some 2·10⁻⁵ of itself and 10⁻¹⁴.
/// Node values are rounded, to 24 bits or 26 binary places of the logarithm: a last digit in which the C libraries of two machines differ does not reach a result.
/// </remarks>
public sealed unsafe partial class QuantileTable
{
    /// <summary>The normal numbers from which on the value is that of the end.</summary>
    public const double End = 8.5;

    private const int CoarsestCellsPerUnit = 16;
    private const int FinestCellsPerUnit = 256;
    private const double Tolerance = 1e-6;
    private const double RankTolerance = 3e-6;
    private const double MaxRankError = 1e-4;
    private const double UniformResolution = 1e-14;
    private const int Chunk = 128;

    private readonly double[] _coefficients;
    private readonly double _cellsPerUnit;
    private readonly double _lastPosition;
    private readonly double _low;
    private readonly double _high;
    private readonly bool _isBounded;
    private readonly QuantileScale _scale;

    /// <summary>Tabulates a quantile function.</summary>
    /// <param name="quantileOfUniform">The quantile of a probability in (0, 1): finite and not decreasing.</param>
    /// <param name="low">The lower end of the support; −∞ where there is none.</param>
    /// <param name="high">The upper end of the support; ∞ where there is none.</param>
    /// <exception cref="ArgumentException">A quantile is NaN or infinite, quantiles decrease, or no table of them would be right.</exception>
    public QuantileTable(Func<double, double> quantileOfUniform, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
        : this(tails => quantileOfUniform(tails.Below), low, high, UniformResolution)
    {
    }

    /// <summary>Tabulates a distribution.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <inheritdoc cref="QuantileTable(Func{double, double}, double, double)"/>
    public QuantileTable(ContinuousDistribution distribution)
        : this((distribution ?? throw new ArgumentNullException(nameof(distribution))).QuantileOf, distribution.Low, distribution.High, distribution.Resolution)
    {
    }

    private QuantileTable(Func<TailProbabilities, double> quantile, double low, double high, double resolution)
    {
        _low = low;
        _high = high;
        _isBounded = double.IsFinite(low) || double.IsFinite(high);
        QuantileNodes nodes = new(quantile, End, CoarsestCellsPerUnit);
        QuantileScale[] scales = [.. QuantileScale.For(low, high, nodes.Median)];
        _coefficients = [];
        LargestRankError = double.PositiveInfinity;
        while (true)
        {
            foreach (QuantileScale scale in scales)
            {
                double[] coefficients = nodes.Cubics(scale, low, high);
                (double error, double rankError) = nodes.ErrorsOf(scale, coefficients, resolution);
                if (_coefficients.Length == 0 || Math.Max(error / Tolerance, rankError / RankTolerance) < Math.Max(LargestError / Tolerance, LargestRankError / RankTolerance))
                {
                    (_scale, _coefficients, _cellsPerUnit) = (scale, coefficients, nodes.CellsPerUnit);
                    (LargestError, LargestRankError) = (error, rankError);
                }

                if (LargestError <= Tolerance && LargestRankError <= RankTolerance)
                {
                    break;
                }
            }

            if ((LargestError <= Tolerance && LargestRankError <= RankTolerance) || nodes.CellsPerUnit == FinestCellsPerUnit)
            {
                break;
            }

            nodes = nodes.Refined();
        }

        if (!(LargestRankError <= MaxRankError))
        {
            throw new ArgumentException(FormattableString.Invariant($"No table of this distribution would be right: it would miss a value's place by {LargestRankError:G3} standard deviations of a normal number."));
        }

        _lastPosition = (_coefficients.Length / 4) - (1.0 / (1 << 30));
    }

    /// <summary>Gets the number of cells.</summary>
    public int CellCount => _coefficients.Length / 4;

    /// <summary>Gets the largest error found, as a share of the spread or of the distance from the median, whichever is larger; at most 10⁻⁶ unless the function is too rough.</summary>
    public double LargestError { get; }

    /// <summary>Gets the largest distance found, in z, of a value from where it belongs; at most 3·10⁻⁶ unless the function is rough, and never above 10⁻⁴.</summary>
    public double LargestRankError { get; }

    /// <summary>Gets a bound on the absolute value of what it gives.</summary>
    internal double Bound
    {
        get
        {
            if (_scale.Kind != QuantileScaleKind.Value)
            {
                // It never decreases, but for last digits.
                return 1.001 * Math.Max(Math.Abs(Evaluate(-End)), Math.Abs(Evaluate(End)));
            }

            double bound = 0;
            for (int cell = 0; cell < _coefficients.Length; cell += 4)
            {
                bound = Math.Max(bound, Math.Abs(_coefficients[cell]) + Math.Abs(_coefficients[cell + 1]) + Math.Abs(_coefficients[cell + 2]) + Math.Abs(_coefficients[cell + 3]));
            }

            return bound;
        }
    }

    /// <summary>Fills memory with the values of standard normal numbers.</summary>
    /// <param name="destination">Memory for <paramref name="count"/> values; may be that of the normal numbers.</param>
    /// <param name="z">The normal numbers; beyond ±8.5 they count as ±8.5.</param>
    /// <param name="count">How many; a multiple of 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or no multiple of 4.</exception>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(double* destination, double* z, int count)
    {
        if (count < 0 || count % 4 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "The count must be a multiple of 4.");
        }

        ulong* rows = stackalloc ulong[Chunk];
        double* fractions = stackalloc double[Chunk];
        double* scores = stackalloc double[Chunk];
        fixed (double* coefficients = _coefficients)
        {
            for (int start = 0; start < count; start += Chunk)
            {
                int length = Math.Min(Chunk, count - start);
                Place(z + start, length, rows, fractions);
                if (_scale.Kind == QuantileScaleKind.AroundMedian)
                {
                    ConfineScores(scores, z + start, length);
                }

                double* values = destination + start;
                for (int i = 0; i < length; i++)
                {
                    double* c = coefficients + (uint)rows[i];
                    double t = fractions[i];
                    values[i] = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c[3], t, c[2]), t, c[1]), t, c[0]);
                }

                if (_scale.Kind != QuantileScaleKind.Value)
                {
                    for (int i = 0; i < length; i += 4)
                    {
                        _scale.Value(Vector256.Load(values + i), Vector256.Load(scores + i)).Store(values + i);
                    }
                }

                if (_isBounded)
                {
                    Confine(values, length);
                }
            }
        }
    }

    /// <summary>Returns the value of one standard normal number: the bits of <see cref="Evaluate(double*, double*, int)"/>.</summary>
    /// <param name="z">The normal number.</param>
    /// <returns>The value.</returns>
    public double Evaluate(double z)
    {
        double* numbers = stackalloc double[4] { z, z, z, z };
        Evaluate(numbers, numbers, 4);
        return numbers[0];
    }

    // The first coefficient of the cell and the place in it, 0 to 1. Comparisons are false for NaN, which counts as the low end: no index leaves the table.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(double* z, int count, ulong* rows, double* fractions)
    {
        Vector256<double> cellsPerUnit = Vector256.Create(_cellsPerUnit);
        Vector256<double> middle = Vector256.Create(End * _cellsPerUnit);
        Vector256<double> last = Vector256.Create(_lastPosition);
        Vector256<double> magic = Vector256.Create(4503599627370496.0);
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> position = Vector256.FusedMultiplyAdd(Vector256.Load(z + i), cellsPerUnit, middle);
            position &= Vector256.GreaterThan(position, Vector256<double>.Zero);
            position = PortableMath.Select(Vector256.LessThan(position, last), position, last);
            Vector256<double> cell = Vector256.Floor(position);
            (position - cell).Store(fractions + i);

            // With 2⁵² added, the low 32 bits are the integer.
            Vector256.FusedMultiplyAdd(cell, Vector256.Create(4.0), magic).AsUInt64().Store(rows + i);
        }
    }

    // Beyond the ends, and for NaN, as Place has it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ConfineScores(double* scores, double* z, int count)
    {
        Vector256<double> end = Vector256.Create(End);
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> score = Vector256.Load(z + i);
            score = PortableMath.Select(Vector256.GreaterThan(score, -end), score, -end);
            PortableMath.Select(Vector256.LessThan(score, end), score, end).Store(scores + i);
        }
    }

    // Rounding may carry a cubic beyond the end of its support by a last digit.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Confine(double* values, int count)
    {
        Vector256<double> low = Vector256.Create(_low);
        Vector256<double> high = Vector256.Create(_high);
        for (int i = 0; i < count; i += 4)
        {
            Vector256<double> value = Vector256.Load(values + i);
            value = PortableMath.Select(Vector256.LessThan(value, low), low, value);
            PortableMath.Select(Vector256.GreaterThan(value, high), high, value).Store(values + i);
        }
    }
}
