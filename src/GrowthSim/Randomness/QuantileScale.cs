using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Randomness;

/// <summary>What a <see cref="QuantileTable"/> interpolates in place of the value: the value itself, or a logarithm that stays smooth where values span many powers of ten.</summary>
internal readonly struct QuantileScale
{
    // Below, two values of a double next to an end are the same.
    private const double Distinct = 1.0 / (1L << 54);

    // The exponential function gives 0 below e⁻⁷⁰⁸.
    private const double Min = 1e-307;

    // What is interpolated is kept to 26 binary places.
    private const double Grain = 1.0 / (1 << 26);

    private readonly double _low;
    private readonly double _high;
    private readonly double _median;

    private QuantileScale(QuantileScaleKind kind, double low, double high, double median)
    {
        Kind = kind;
        _low = low;
        _high = high;
        _median = median;
    }

    /// <summary>Gets the kind.</summary>
    public QuantileScaleKind Kind { get; }

    /// <summary>Returns the scales that fit a support, the plainest first.</summary>
    public static IEnumerable<QuantileScale> For(double low, double high, double median)
    {
        yield return new(QuantileScaleKind.Value, low, high, median);
        if (double.IsFinite(low))
        {
            yield return new(QuantileScaleKind.FromLowEnd, low, high, median);
        }

        if (double.IsFinite(low) && double.IsFinite(high))
        {
            yield return new(QuantileScaleKind.BetweenEnds, low, high, median);
        }
        else if (double.IsFinite(high))
        {
            yield return new(QuantileScaleKind.FromHighEnd, low, high, median);
        }

        yield return new(QuantileScaleKind.AroundMedian, low, high, median);
    }

    /// <summary>Returns what is interpolated for a value: rounded, but for the value itself.</summary>
    /// <param name="value">The value.</param>
    /// <param name="z">Its normal number; not 0 for the scale around the median.</param>
    public double Of(double value, double z) => Kind switch
    {
        QuantileScaleKind.Value => value,
        QuantileScaleKind.FromLowEnd => Rounded(LogOfDistance(value - _low, _low)),
        QuantileScaleKind.FromHighEnd => Rounded(-LogOfDistance(_high - value, _high)),
        QuantileScaleKind.BetweenEnds => Rounded(LogOfDistance(value - _low, _low) - LogOfDistance(_high - value, _high)),
        _ => Rounded(PortableMath.Log(Math.Max((value - _median) / z, Min))),
    };

    /// <summary>Returns the value of what was interpolated.</summary>
    /// <param name="scaled">What was interpolated.</param>
    /// <param name="z">The normal number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Value(Vector256<double> scaled, Vector256<double> z)
    {
        switch (Kind)
        {
            case QuantileScaleKind.FromLowEnd:
                return Vector256.Create(_low) + PortableMath.Exp(scaled);
            case QuantileScaleKind.FromHighEnd:
                return Vector256.Create(_high) - PortableMath.Exp(-scaled);
            case QuantileScaleKind.AroundMedian:
                return Vector256.FusedMultiplyAdd(z, PortableMath.Exp(scaled), Vector256.Create(_median));
            case QuantileScaleKind.BetweenEnds:
                // The share of the width that lies between the value and the nearer end is e^−|s|/(1 + e^−|s|).
                Vector256<double> exponential = PortableMath.Exp(-Vector256.Abs(scaled));
                Vector256<double> distance = Vector256.Create(_high - _low) * (exponential / (Vector256<double>.One + exponential));
                return PortableMath.Select(Vector256.LessThan(scaled, Vector256<double>.Zero), Vector256.Create(_low) + distance, Vector256.Create(_high) - distance);
            default:
                return scaled;
        }
    }

    /// <summary>Returns one value of what was interpolated.</summary>
    public double Value(double scaled, double z) => Value(Vector256.Create(scaled), Vector256.Create(z)).ToScalar();

    private static double Rounded(double logarithm) => Math.Round(logarithm / Grain) * Grain;

    private static double LogOfDistance(double distance, double end) => PortableMath.Log(Math.Max(distance, Math.Max(Min, Math.Abs(end) * Distinct)));
}
