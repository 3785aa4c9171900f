using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <content>The exponential function.</content>
public static partial class PortableMath
{
    private const double ExpOverflow = 709.782712893384;
    private const double ExpUnderflow = -708;
    private const double Log2OfE = 1.4426950408889634;

    // ln 2 in two parts; the last 21 bits of the first are zero, so that its product with an exponent is exact.
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877E-10;

    // 1.5·2⁵²: adding it rounds to an integer, which then stands in the low bits.
    private const double RoundingMagic = 6755399441055744;

    /// <summary>Returns e to the power <paramref name="x"/>, within 1 ulp.</summary>
    /// <param name="x">Any number. Above 709.78 the result is infinite, below −708 it is 0 (no subnormal results); NaN stays NaN.</param>
    /// <returns>eˣ.</returns>
    /// <remarks>
    /// x = k·ln 2 + r with |r| ≤ ln 2 / 2; eʳ = 1 + r + r²·q(r), q by interpolation of degree 9 at Chebyshev nodes (error 2·10⁻¹⁷), in Estrin's order.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) =>
        Vector512.IsHardwareAccelerated ? ExpWide(x) : Vector512.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    // Apart, so that it can be tested on a processor without 512 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ExpWide(Vector512<double> x)
    {
        Vector512<double> r = Reduce(x, out Vector512<double> shifted);
        Vector512<double> r2 = r * r;
        Vector512<double> r4 = r2 * r2;
        Vector512<double> q01 = Vector512.FusedMultiplyAdd(Vector512.Create(0.16666666666666669), r, Vector512.Create(0.5000000000000001));
        Vector512<double> q23 = Vector512.FusedMultiplyAdd(Vector512.Create(0.008333333333330051), r, Vector512.Create(0.04166666666662399));
        Vector512<double> q45 = Vector512.FusedMultiplyAdd(Vector512.Create(0.00019841269863105968), r, Vector512.Create(0.0013888888917281794));
        Vector512<double> q67 = Vector512.FusedMultiplyAdd(Vector512.Create(2.7557268378684192E-06), r, Vector512.Create(2.480152119021773E-05));
        Vector512<double> q89 = Vector512.FusedMultiplyAdd(Vector512.Create(2.5100424157005067E-08), r, Vector512.Create(2.7620138719733994E-07));
        Vector512<double> q03 = Vector512.FusedMultiplyAdd(q23, r2, q01);
        Vector512<double> q47 = Vector512.FusedMultiplyAdd(q67, r2, q45);
        Vector512<double> q49 = Vector512.FusedMultiplyAdd(q89, r4, q47);
        Vector512<double> q = Vector512.FusedMultiplyAdd(q49, r4, q03);
        Vector512<double> power = Vector512.FusedMultiplyAdd(q, r2, r) + Vector512<double>.One;
        return Finish(x, power, shifted);
    }

    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        Vector256<double> r = Reduce(x, out Vector256<double> shifted);
        Vector256<double> r2 = r * r;
        Vector256<double> power = Vector256.FusedMultiplyAdd(ExpTail(r, r2), r2, r) + Vector256<double>.One;
        return Finish(x, power, shifted);
    }

    /// <summary>Returns (eʳ − 1 − r) / r², for |r| ≤ ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpTail(Vector256<double> r, Vector256<double> r2)
    {
        Vector256<double> r4 = r2 * r2;
        Vector256<double> q01 = Vector256.FusedMultiplyAdd(Vector256.Create(0.16666666666666669), r, Vector256.Create(0.5000000000000001));
        Vector256<double> q23 = Vector256.FusedMultiplyAdd(Vector256.Create(0.008333333333330051), r, Vector256.Create(0.04166666666662399));
        Vector256<double> q45 = Vector256.FusedMultiplyAdd(Vector256.Create(0.00019841269863105968), r, Vector256.Create(0.0013888888917281794));
        Vector256<double> q67 = Vector256.FusedMultiplyAdd(Vector256.Create(2.7557268378684192E-06), r, Vector256.Create(2.480152119021773E-05));
        Vector256<double> q89 = Vector256.FusedMultiplyAdd(Vector256.Create(2.5100424157005067E-08), r, Vector256.Create(2.7620138719733994E-07));
        Vector256<double> q03 = Vector256.FusedMultiplyAdd(q23, r2, q01);
        Vector256<double> q47 = Vector256.FusedMultiplyAdd(q67, r2, q45);
        Vector256<double> q49 = Vector256.FusedMultiplyAdd(q89, r4, q47);
        return Vector256.FusedMultiplyAdd(q49, r4, q03);
    }

    /// <inheritdoc cref="Exp(Vector512{double})"/>
    public static double Exp(double x) => Exp(Vector256.Create(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Reduce(Vector512<double> x, out Vector512<double> shifted)
    {
        Vector512<double> magic = Vector512.Create(RoundingMagic);
        shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(Log2OfE), magic);
        Vector512<double> k = shifted - magic;
        Vector512<double> r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2High), x);
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(-Ln2Low), r);
    }

    // Below the range 0, above it infinity; a comparison with NaN is false, and the last line sets all bits of its lane: a NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Finish(Vector512<double> x, Vector512<double> power, Vector512<double> shifted)
    {
        Vector512<double> scaled = (power.AsInt64() + Vector512.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
        Vector512<double> tooLarge = Vector512.GreaterThan(x, Vector512.Create(ExpOverflow));
        Vector512<double> inRange = Vector512.GreaterThanOrEqual(x, Vector512.Create(ExpUnderflow));
        Vector512<double> result = Select(tooLarge, Vector512.Create(double.PositiveInfinity), scaled & inRange);
        return result | ~Vector512.Equals(x, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Reduce(Vector256<double> x, out Vector256<double> shifted)
    {
        Vector256<double> magic = Vector256.Create(RoundingMagic);
        shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(Log2OfE), magic);
        Vector256<double> k = shifted - magic;
        Vector256<double> r = Vector256.FusedMultiplyAdd(k, Vector256.Create(-Ln2High), x);
        return Vector256.FusedMultiplyAdd(k, Vector256.Create(-Ln2Low), r);
    }

    // Below the range 0, above it infinity; a comparison with NaN is false, and the last line sets all bits of its lane: a NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Finish(Vector256<double> x, Vector256<double> power, Vector256<double> shifted)
    {
        Vector256<double> scaled = (power.AsInt64() + Vector256.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
        Vector256<double> tooLarge = Vector256.GreaterThan(x, Vector256.Create(ExpOverflow));
        Vector256<double> inRange = Vector256.GreaterThanOrEqual(x, Vector256.Create(ExpUnderflow));
        Vector256<double> result = Select(tooLarge, Vector256.Create(double.PositiveInfinity), scaled & inRange);
        return result | ~Vector256.Equals(x, x);
    }
}
