using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthSim.Numerics;

/// <content>The power function.</content>
public static partial class PortableMath
{
    // 2/ln 2 and 1/3, each as a double and what it lacks.
    private const double TwoOverLn2 = 2.8853900817779268;
    private const double TwoOverLn2Rest = 4.0710547481862066E-17;
    private const double Third = 0.3333333333333333;
    private const double ThirdRest = 1.850371707708594E-17;

    private const double Ln2 = 0.6931471805599453;
    private const double Ln2Rest = 2.3190468138462996E-17;

    // Beyond these powers of two there is no double, not even a subnormal one.
    private const double MaxDoublings = 1100;

    private const double TwoTo54 = 18014398509481984;

    /// <summary>Returns <paramref name="x"/> to the power <paramref name="y"/>, within 0.8 ulp: a power that a double can hold is exact.</summary>
    /// <param name="x">The base; any number. Negative, it gives NaN unless <paramref name="y"/> is an integer.</param>
    /// <param name="y">The exponent; any number. The power 0 gives 1 for every base.</param>
    /// <returns>xʸ; where it is subnormal, within 1 ulp.</returns>
    /// <remarks>
    /// xʸ = 2^(y·log₂ x). With x = 2ᵏ·m and s = (m − 1)/(m + 1), log₂ x = k + 2/ln 2·(s + s³/3 + s⁵/5 + …), whose first two terms, the product with y
    /// and the reduction of the exponent are carried in pairs of doubles (Dekker 1971): the error before the last rounding is some 2⁻⁵⁶.
    /// The powers 2, 3, 4, −1 and ½ are products, a quotient and a root, as they are where the exponent is known at compilation.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Pow(Vector256<double> x, Vector256<double> y)
    {
        Vector256<double> magnitude = Vector256.Abs(x);
        Vector256<double> log = Log2(magnitude, out Vector256<double> logRest);
        Vector256<double> exponent = y * log;
        Vector256<double> exponentRest = Vector256.FusedMultiplyAdd(y, logRest, Vector256.FusedMultiplyAdd(y, log, -exponent));
        Vector256<double> result = Exp2(exponent, exponentRest);

        // Bases and exponents without an ordinary logarithm or product: the limit, by the sign of the logarithm times the exponent.
        Vector256<double> infinite = Vector256.Create(double.PositiveInfinity);
        Vector256<double> rises = Vector256.GreaterThan(magnitude, Vector256<double>.One) ^ Vector256.LessThan(y, Vector256<double>.Zero);
        Vector256<double> endless = Vector256.Equals(magnitude, Vector256<double>.Zero) | Vector256.Equals(magnitude, infinite) | Vector256.Equals(Vector256.Abs(y), infinite);
        result = Select(endless, infinite & rises, result);
        result = Select(Vector256.Equals(magnitude, Vector256<double>.One), Vector256<double>.One, result);

        // The sign bit of an odd power of a negative base; every bit (a NaN) of a fractional power of one.
        Vector256<double> negative = Vector256.LessThan(x, Vector256<double>.Zero);
        Vector256<double> fractional = ~Vector256.Equals(Vector256.Floor(y), y);
        Vector256<double> half = y * Vector256.Create(0.5);
        Vector256<double> odd = ~Vector256.Equals(Vector256.Floor(half), half);
        result = (result ^ (negative & odd & Vector256.Create(-0.0))) | (negative & fractional);
        result |= ~Vector256.Equals(x, x) | ~Vector256.Equals(y, y);
        return Elementary(x, y, result);
    }

    /// <inheritdoc cref="Pow(Vector256{double}, Vector256{double})"/>
    public static double Pow(double x, double y) => Pow(Vector256.Create(x), Vector256.Create(y)).ToScalar();

    /// <summary>Puts products, the quotient and the root in the lanes whose exponent asks for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Elementary(Vector256<double> x, Vector256<double> y, Vector256<double> result)
    {
        Vector256<double> square = x * x;
        result = Select(Vector256.Equals(y, Vector256.Create(0.5)), Vector256.Sqrt(x), result);
        result = Select(Vector256.Equals(y, Vector256.Create(-1.0)), Vector256<double>.One / x, result);
        result = Select(Vector256.Equals(y, Vector256<double>.Zero), Vector256<double>.One, result);
        result = Select(Vector256.Equals(y, Vector256<double>.One), x, result);
        result = Select(Vector256.Equals(y, Vector256.Create(2.0)), square, result);
        result = Select(Vector256.Equals(y, Vector256.Create(3.0)), x * square, result);
        return Select(Vector256.Equals(y, Vector256.Create(4.0)), square * square, result);
    }

    /// <summary>Returns log₂ x as a double and what it lacks, together within 2⁻⁶⁴ of itself; of zero, infinity and NaN any number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Log2(Vector256<double> x, out Vector256<double> rest)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> subnormal = Vector256.LessThan(x, Vector256.Create(MinNormal));
        Vector256<long> bits = Select(subnormal, x * Vector256.Create(TwoTo54), x).AsInt64();
        Vector256<long> aboveSqrtHalf = bits - Vector256.Create(SqrtHalfBits);
        Vector256<double> m = (bits - (aboveSqrtHalf & Vector256.Create(ExponentMask))).AsDouble();
        Vector256<long> biased = Vector256.ShiftRightLogical(aboveSqrtHalf + Vector256.Create(ExponentBias), 52);
        Vector256<double> k = (biased | Vector256.Create(IntegerMagicBits)).AsDouble() - Vector256.Create(IntegerMagic + 1023);
        k -= subnormal & Vector256.Create(54.0);

        // s = (m − 1) / (m + 1); the difference is exact, the sum is not.
        Vector256<double> f = m - one;
        Vector256<double> sum = m + one;
        Vector256<double> sumRest = m - (sum - one);
        Vector256<double> s = f / sum;
        Vector256<double> sRest = Vector256.FusedMultiplyAdd(-s, sumRest, Vector256.FusedMultiplyAdd(-s, sum, f)) / sum;

        // z = s²
        Vector256<double> z = s * s;
        Vector256<double> zRest = Vector256.FusedMultiplyAdd(s + s, sRest, Vector256.FusedMultiplyAdd(s, s, -z));

        // p = 1/5 + z/7 + z²/9 + …: below 2⁻¹² of the whole, so that a double is enough.
        Vector256<double> z2 = z * z;
        Vector256<double> z4 = z2 * z2;
        Vector256<double> p01 = Vector256.FusedMultiplyAdd(z, Vector256.Create(1.0 / 7), Vector256.Create(1.0 / 5));
        Vector256<double> p23 = Vector256.FusedMultiplyAdd(z, Vector256.Create(1.0 / 11), Vector256.Create(1.0 / 9));
        Vector256<double> p45 = Vector256.FusedMultiplyAdd(z, Vector256.Create(1.0 / 15), Vector256.Create(1.0 / 13));
        Vector256<double> p67 = Vector256.FusedMultiplyAdd(z, Vector256.Create(1.0 / 19), Vector256.Create(1.0 / 17));
        Vector256<double> p89 = Vector256.FusedMultiplyAdd(z, Vector256.Create(1.0 / 23), Vector256.Create(1.0 / 21));
        Vector256<double> p03 = Vector256.FusedMultiplyAdd(p23, z2, p01);
        Vector256<double> p47 = Vector256.FusedMultiplyAdd(p67, z2, p45);
        Vector256<double> p49 = Vector256.FusedMultiplyAdd(p89, z4, p47);
        Vector256<double> p = Vector256.FusedMultiplyAdd(p49, z4, p03);

        // q = 1/3 + z·p, c = z·q, r = s·c: s + r is the series.
        Vector256<double> zp = z * p;
        Vector256<double> q = Vector256.Create(Third) + zp;
        Vector256<double> qRest = (zp - (q - Vector256.Create(Third))) + Vector256.FusedMultiplyAdd(zRest, p, Vector256.FusedMultiplyAdd(z, p, -zp)) + Vector256.Create(ThirdRest);
        Vector256<double> c = z * q;
        Vector256<double> cRest = Vector256.FusedMultiplyAdd(z, qRest, Vector256.FusedMultiplyAdd(zRest, q, Vector256.FusedMultiplyAdd(z, q, -c)));
        Vector256<double> r = s * c;
        Vector256<double> rRest = Vector256.FusedMultiplyAdd(s, cRest, Vector256.FusedMultiplyAdd(sRest, c, Vector256.FusedMultiplyAdd(s, c, -r)));
        Vector256<double> series = s + r;
        Vector256<double> seriesRest = (r - (series - s)) + (sRest + rRest);

        Vector256<double> g = series * Vector256.Create(TwoOverLn2);
        Vector256<double> gRest = Vector256.FusedMultiplyAdd(
            series,
            Vector256.Create(TwoOverLn2Rest),
            Vector256.FusedMultiplyAdd(seriesRest, Vector256.Create(TwoOverLn2), Vector256.FusedMultiplyAdd(series, Vector256.Create(TwoOverLn2), -g)));
        Vector256<double> log = k + g;
        rest = (g - (log - k)) + gRest;
        return log;
    }

    /// <summary>Returns 2 to the power of the sum of a double and what it lacks; rounded once, but where the result is subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Exp2(Vector256<double> x, Vector256<double> rest)
    {
        Vector256<double> magic = Vector256.Create(RoundingMagic);
        Vector256<double> most = Vector256.Create(MaxDoublings);
        Vector256<double> above = Vector256.GreaterThan(x, most);
        Vector256<double> below = Vector256.LessThan(x, -most);
        Vector256<double> bounded = Select(above, most, Select(below, -most, x));
        Vector256<double> k = (bounded + magic) - magic;

        // t = (x − k)·ln 2
        Vector256<double> fraction = bounded - k;
        Vector256<double> t = fraction * Vector256.Create(Ln2);
        Vector256<double> tRest = Vector256.FusedMultiplyAdd(fraction, Vector256.Create(Ln2), -t);
        tRest = Vector256.FusedMultiplyAdd(fraction, Vector256.Create(Ln2Rest), tRest);
        tRest = Select(above | below, tRest, Vector256.FusedMultiplyAdd(rest, Vector256.Create(Ln2), tRest));

        Vector256<double> t2 = t * t;
        Vector256<double> tail = t2 * ExpTail(t, t2);
        Vector256<double> leading = Vector256<double>.One + t;
        Vector256<double> leadingRest = t - (leading - Vector256<double>.One);
        Vector256<double> power = leading + (leadingRest + (tail + (tRest * (leading + tail))));

        // In two steps: half of the doublings may be held by an exponent where all may not.
        Vector256<double> half = Vector256.Floor(k * Vector256.Create(0.5));
        return power * PowerOfTwo(half) * PowerOfTwo(k - half);
    }

    /// <summary>Returns 2ᵏ of a whole k from −1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOfTwo(Vector256<double> k) =>
        Vector256.ShiftLeft((k + Vector256.Create(RoundingMagic + 1023)).AsInt64(), 52).AsDouble();
}
