using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <content>The natural logarithm.</content>
public static partial class PortableMath
{
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const long ExponentMask = unchecked((long)0xFFF0000000000000);
    private const long ExponentBias = 1023L << 52;

    // 2⁵²: with a small integer in its low bits it is 2⁵² + that integer.
    private const long IntegerMagicBits = 0x4330000000000000;
    private const double IntegerMagic = 4503599627370496;

    /// <summary>Returns the natural logarithm, within 1 ulp.</summary>
    /// <param name="x">
    /// Any number. Zero and subnormal numbers (below 2⁻¹⁰²²) give −∞, negative numbers NaN, +∞ gives +∞; NaN stays NaN.
    /// </param>
    /// <returns>ln x.</returns>
    /// <remarks>
    /// x = 2ᵏ·m with m in [√½, √2), f = m − 1, s = f / (2 + f): ln m = f − (f²/2 − s·(f²/2 + s²·p(s²))), p of degree 6, in the manner of
    /// FDLIBM (Sun, 1993), where the leading term f is exact.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x) =>
        Vector512.IsHardwareAccelerated ? LogWide(x) : Vector512.Create(Log(x.GetLower()), Log(x.GetUpper()));

    // Apart, so that it can be tested on a processor without 512 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> LogWide(Vector512<double> x)
    {
        Vector512<long> bits = x.AsInt64();
        Vector512<long> aboveSqrtHalf = bits - Vector512.Create(SqrtHalfBits);
        Vector512<double> m = (bits - (aboveSqrtHalf & Vector512.Create(ExponentMask))).AsDouble();
        // Logical shift of the biased exponent: an arithmetic one of 64 bits needs AVX-512.
        Vector512<long> biased = Vector512.ShiftRightLogical(aboveSqrtHalf + Vector512.Create(ExponentBias), 52);
        Vector512<double> k = (biased | Vector512.Create(IntegerMagicBits)).AsDouble() - Vector512.Create(IntegerMagic + 1023);

        Vector512<double> f = m - Vector512<double>.One;
        Vector512<double> s = f / (m + Vector512<double>.One);
        Vector512<double> halfSquare = f * f * Vector512.Create(0.5);
        Vector512<double> z = s * s;
        Vector512<double> z2 = z * z;
        Vector512<double> p01 = Vector512.FusedMultiplyAdd(Vector512.Create(0.39999999999899444), z, Vector512.Create(0.666666666666667));
        Vector512<double> p23 = Vector512.FusedMultiplyAdd(Vector512.Create(0.22222211130259878), z, Vector512.Create(0.2857142862600327));
        Vector512<double> p45 = Vector512.FusedMultiplyAdd(Vector512.Create(0.15331710618210773), z, Vector512.Create(0.18182889455674947));
        Vector512<double> p46 = Vector512.FusedMultiplyAdd(Vector512.Create(0.14616585424888623), z2, p45);
        Vector512<double> p26 = Vector512.FusedMultiplyAdd(p46, z2, p23);
        Vector512<double> p = Vector512.FusedMultiplyAdd(p26, z2, p01);
        Vector512<double> series = Vector512.FusedMultiplyAdd(p, z, halfSquare);
        Vector512<double> tail = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2Low), s * series);
        Vector512<double> result = Vector512.FusedMultiplyAdd(k, Vector512.Create(Ln2High), f - (halfSquare - tail));

        // One test takes all ordinary numbers out: positive, normal, finite.
        Vector512<double> ordinary = Vector512.GreaterThanOrEqual(x, Vector512.Create(MinNormal)) & Vector512.LessThanOrEqual(x, Vector512.Create(double.MaxValue));
        return Select(ordinary, result, LogOfOthers(x));
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        Vector256<long> bits = x.AsInt64();
        Vector256<long> aboveSqrtHalf = bits - Vector256.Create(SqrtHalfBits);
        Vector256<double> m = (bits - (aboveSqrtHalf & Vector256.Create(ExponentMask))).AsDouble();
        // Logical shift of the biased exponent: an arithmetic one of 64 bits needs AVX-256.
        Vector256<long> biased = Vector256.ShiftRightLogical(aboveSqrtHalf + Vector256.Create(ExponentBias), 52);
        Vector256<double> k = (biased | Vector256.Create(IntegerMagicBits)).AsDouble() - Vector256.Create(IntegerMagic + 1023);

        Vector256<double> f = m - Vector256<double>.One;
        Vector256<double> s = f / (m + Vector256<double>.One);
        Vector256<double> halfSquare = f * f * Vector256.Create(0.5);
        Vector256<double> z = s * s;
        Vector256<double> z2 = z * z;
        Vector256<double> p01 = Vector256.FusedMultiplyAdd(Vector256.Create(0.39999999999899444), z, Vector256.Create(0.666666666666667));
        Vector256<double> p23 = Vector256.FusedMultiplyAdd(Vector256.Create(0.22222211130259878), z, Vector256.Create(0.2857142862600327));
        Vector256<double> p45 = Vector256.FusedMultiplyAdd(Vector256.Create(0.15331710618210773), z, Vector256.Create(0.18182889455674947));
        Vector256<double> p46 = Vector256.FusedMultiplyAdd(Vector256.Create(0.14616585424888623), z2, p45);
        Vector256<double> p26 = Vector256.FusedMultiplyAdd(p46, z2, p23);
        Vector256<double> p = Vector256.FusedMultiplyAdd(p26, z2, p01);
        Vector256<double> series = Vector256.FusedMultiplyAdd(p, z, halfSquare);
        Vector256<double> tail = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2Low), s * series);
        Vector256<double> result = Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2High), f - (halfSquare - tail));

        // One test takes all ordinary numbers out: positive, normal, finite.
        Vector256<double> ordinary = Vector256.GreaterThanOrEqual(x, Vector256.Create(MinNormal)) & Vector256.LessThanOrEqual(x, Vector256.Create(double.MaxValue));
        return Select(ordinary, result, LogOfOthers(x));
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    public static double Log(double x) => Log(Vector256.Create(x)).ToScalar();

    // Zero and subnormal: −∞; negative and NaN: NaN; +∞: itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfOthers(Vector512<double> x)
    {
        Vector512<double> small = Vector512.LessThan(x, Vector512.Create(MinNormal));
        Vector512<double> invalid = ~Vector512.GreaterThanOrEqual(x, Vector512<double>.Zero);
        return Select(small, Vector512.Create(double.NegativeInfinity), Vector512.Create(double.PositiveInfinity)) | invalid;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfOthers(Vector256<double> x)
    {
        Vector256<double> small = Vector256.LessThan(x, Vector256.Create(MinNormal));
        Vector256<double> invalid = ~Vector256.GreaterThanOrEqual(x, Vector256<double>.Zero);
        return Select(small, Vector256.Create(double.NegativeInfinity), Vector256.Create(double.PositiveInfinity)) | invalid;
    }
}
