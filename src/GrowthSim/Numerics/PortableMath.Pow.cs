using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <content>The power function.</content>
public static partial class PortableMath
{
    /// <summary>Returns <paramref name="x"/> to the power <paramref name="y"/>, with a relative error of (1 + |y·ln x|)·2⁻⁵².</summary>
    /// <param name="x">
    /// The base. Negative, it gives NaN unless <paramref name="y"/> is an integer. Zero (and subnormal numbers): 0 for a positive power, infinity for a
    /// negative one.
    /// </param>
    /// <param name="y">The exponent; finite. The power 0 gives 1 for every base.</param>
    /// <returns>xʸ.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y) =>
        Vector512.IsHardwareAccelerated ? PowWide(x, y) : Vector512.Create(Pow(x.GetLower(), y.GetLower()), Pow(x.GetUpper(), y.GetUpper()));

    // Apart, so that it can be tested on a processor without 512 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> PowWide(Vector512<double> x, Vector512<double> y)
    {
        Vector512<double> magnitude = ExpWide(y * LogWide(Vector512.Abs(x)));

        // The sign bit of an odd power of a negative base; every bit (a NaN) of a fractional power of one.
        Vector512<double> negative = Vector512.LessThan(x, Vector512<double>.Zero);
        Vector512<double> fractional = ~Vector512.Equals(Vector512.Floor(y), y);
        Vector512<double> half = y * Vector512.Create(0.5);
        Vector512<double> odd = ~Vector512.Equals(Vector512.Floor(half), half);
        Vector512<double> sign = negative & odd & Vector512.Create(-0.0);
        Vector512<double> result = (magnitude ^ sign) | (negative & fractional);
        return Select(Vector512.Equals(y, Vector512<double>.Zero), Vector512<double>.One, result);
    }

    /// <inheritdoc cref="Pow(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Pow(Vector256<double> x, Vector256<double> y)
    {
        Vector256<double> magnitude = Exp(y * Log(Vector256.Abs(x)));

        // The sign bit of an odd power of a negative base; every bit (a NaN) of a fractional power of one.
        Vector256<double> negative = Vector256.LessThan(x, Vector256<double>.Zero);
        Vector256<double> fractional = ~Vector256.Equals(Vector256.Floor(y), y);
        Vector256<double> half = y * Vector256.Create(0.5);
        Vector256<double> odd = ~Vector256.Equals(Vector256.Floor(half), half);
        Vector256<double> sign = negative & odd & Vector256.Create(-0.0);
        Vector256<double> result = (magnitude ^ sign) | (negative & fractional);
        return Select(Vector256.Equals(y, Vector256<double>.Zero), Vector256<double>.One, result);
    }

    /// <inheritdoc cref="Pow(Vector512{double}, Vector512{double})"/>
    public static double Pow(double x, double y) => Pow(Vector256.Create(x), Vector256.Create(y)).ToScalar();
}
