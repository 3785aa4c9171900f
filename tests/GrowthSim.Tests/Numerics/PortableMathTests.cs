using System.Numerics;
using System.Runtime.Intrinsics;
using GrowthSim.Numerics;

namespace GrowthSim.Tests.Numerics;

public sealed class PortableMathTests
{
    private const int Count = 200_000;

    [Fact]
    public void Exp_is_within_one_ulp()
    {
        double worst = 0;
        foreach (double x in Spread(-707.9, 709.7))
        {
            worst = Math.Max(worst, Ulps(PortableMath.Exp(x), Math.Exp(x)));
        }

        // The C library is within one ulp itself.
        Assert.InRange(worst, 0, 2);
    }

    [Fact]
    public void Log_is_within_one_ulp()
    {
        double worst = 0;
        foreach (double exponent in Spread(-700, 700))
        {
            double x = Math.Exp(exponent);
            worst = Math.Max(worst, Ulps(PortableMath.Log(x), Math.Log(x)));
        }

        foreach (double x in Spread(0.5, 2))
        {
            worst = Math.Max(worst, Ulps(PortableMath.Log(x), Math.Log(x)));
        }

        Assert.InRange(worst, 0, 2);
    }

    [Fact]
    public void Log10_is_within_three_ulp_and_exact_at_small_powers_of_ten()
    {
        double worst = 0;
        foreach (double x in Spread(0.001, 5000))
        {
            worst = Math.Max(worst, Ulps(PortableMath.Log10(x), Math.Log10(x)));
        }

        Assert.InRange(worst, 0, 3);
        Assert.Equal(0, PortableMath.Log10(1));
        Assert.Equal(3, PortableMath.Log10(1000), 1e-15);
    }

    [Fact]
    public void Pow_is_within_one_ulp()
    {
        double worst = 0;
        long differing = 0;
        double[] exponents = [.. Spread(-12, 12).Skip(7)];
        int i = 0;
        foreach (double logarithm in Spread(-50, 50))
        {
            (double x, double y) = (Math.Exp(logarithm), exponents[i++ % exponents.Length]);
            double expected = Math.Pow(x, y);
            worst = Math.Max(worst, Ulps(PortableMath.Pow(x, y), expected));
            differing += PortableMath.Pow(x, y) == expected ? 0 : 1;
        }

        // The C library is within 0.52 ulp: the nearest number differs where ours lies on the other side of a tie.
        Assert.InRange(worst, 0, 1);
        Assert.InRange(differing, 0, Count / 5);
    }

    [Fact]
    public void Pow_is_exact_where_a_double_holds_the_power()
    {
        long powers = 0;
        for (long x = 2; x <= 94_906_265; x = x < 3000 ? x + 1 : x * 5 / 4 + 1)
        {
            BigInteger power = x;
            for (int y = 2; ; y++)
            {
                power *= x;
                if ((power / (power & -power)).GetBitLength() > 53 || y > 1000)
                {
                    break;
                }

                if ((double)power is double.PositiveInfinity)
                {
                    break;
                }

                powers++;
                Assert.Equal((double)power, PortableMath.Pow(x, y));
                Assert.Equal(y % 2 == 0 ? (double)power : -(double)power, PortableMath.Pow(-x, y));
                // The exponent 1/y is rounded to 2⁻⁵³ of itself.
                Assert.Equal(x, PortableMath.Pow((double)power, 1.0 / y), x * (1 + Math.Log(x)) * Math.ScaleB(1, -53));
            }
        }

        Assert.InRange(powers, 8000, 1_000_000);
        for (int doublings = -1074; doublings <= 1023; doublings++)
        {
            Assert.Equal(Math.ScaleB(1, doublings), PortableMath.Pow(2, doublings));
            Assert.Equal(Math.ScaleB(1, doublings), PortableMath.Pow(0.5, -doublings));
        }
    }

    [Theory]
    [InlineData(-2, 3)]
    [InlineData(-1.5, -3)]
    [InlineData(1e-310, 0.7)]
    [InlineData(1e-310, 5e-1)]
    [InlineData(10, -310)]
    [InlineData(1.0000000000000002, 1e18)]
    [InlineData(0.9999999999999999, 6e18)]
    [InlineData(1.5, -1745)]
    public void Pow_of_unusual_values(double x, double y) => AssertSame(Math.Pow(x, y), PortableMath.Pow(x, y), 3e-13);

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(709.782712893384, 1.797693134862273E+308)]
    [InlineData(-708.1, 0)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-1e300, 0)]
    [InlineData(0, 1)]
    [InlineData(-0.0, 1)]
    public void Exp_of_special_values(double x, double expected) => AssertSame(expected, PortableMath.Exp(x), 1e-12);

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(-1, double.NaN)]
    [InlineData(-1e-310, double.NaN)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(1e-310, double.NegativeInfinity)]
    [InlineData(1, 0)]
    [InlineData(double.MaxValue, 709.782712893384)]
    [InlineData(2.2250738585072014E-308, -708.3964185322641)]
    public void Log_of_special_values(double x, double expected) => AssertSame(expected, PortableMath.Log(x), 1e-12);

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(0, 2.5, 0)]
    [InlineData(0, -2.5, double.PositiveInfinity)]
    [InlineData(1e-320, -3, double.PositiveInfinity)]
    [InlineData(2, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0.5, double.PositiveInfinity, 0)]
    [InlineData(0.5, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(1, double.NegativeInfinity, 1)]
    [InlineData(double.NegativeInfinity, 5, double.NegativeInfinity)]
    [InlineData(double.NegativeInfinity, 1.5, double.NaN)]
    [InlineData(2, 1024, double.PositiveInfinity)]
    [InlineData(2, -1076, 0)]
    [InlineData(1e300, 1e300, double.PositiveInfinity)]
    [InlineData(1e300, -1e300, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(0, -2, double.PositiveInfinity)]
    [InlineData(-3, 0.5, double.NaN)]
    [InlineData(-3, 0, 1)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(double.NaN, 1, double.NaN)]
    [InlineData(2, double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 0.5, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, -0.5, 0)]
    [InlineData(1, 1e300, 1)]
    [InlineData(10, 400, double.PositiveInfinity)]
    public void Pow_of_special_values(double x, double y, double expected) => AssertSame(expected, PortableMath.Pow(x, y), 1e-12);

    [Fact]
    public void Each_width_and_a_scalar_give_the_same_bits()
    {
        double[] special = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 1, -1, 1e-310, 710, -709, 709.78, double.MaxValue, double.Epsilon, 2, 0.5, -2];
        double[] values = [.. special, .. Spread(-50, 50).Take(8000)];
        for (int i = 0; i + 8 <= values.Length; i += 8)
        {
            Vector512<double> x = Vector512.Create(values.AsSpan(i, 8));
            Vector512<double> y = Vector512.Create(3.25, -2, 0.5, 3, 0, 1, -0.75, 17);
            AssertLanes(PortableMath.Exp(x), lane => PortableMath.Exp(x[lane]), PortableMath.Exp(x.GetUpper()));
            AssertLanes(PortableMath.Log(x), lane => PortableMath.Log(x[lane]), PortableMath.Log(x.GetUpper()));
            AssertLanes(PortableMath.Log10(x), lane => PortableMath.Log10(x[lane]), PortableMath.Log10(x.GetUpper()));
            AssertLanes(PortableMath.ExpWide(x), lane => PortableMath.Exp(x[lane]), PortableMath.Exp(x.GetUpper()));
            AssertLanes(PortableMath.LogWide(x), lane => PortableMath.Log(x[lane]), PortableMath.Log(x.GetUpper()));
            AssertLanes(PortableMath.Log10Wide(x), lane => PortableMath.Log10(x[lane]), PortableMath.Log10(x.GetUpper()));
            AssertPairs(x.GetUpper(), y.GetUpper());
        }
    }

    [Fact]
    public void Four_exponentials_together_have_the_bits_of_one()
    {
        double[] values = [.. Spread(-720, 720).Take(3200 - 8), double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 710, -709, 1];
        for (int i = 0; i < values.Length; i += 32)
        {
            Vector512<double>[] x = [.. Enumerable.Range(0, 4).Select(k => Vector512.Create(values.AsSpan(i + (8 * k), 8)))];
            Vector512<double>[] expected = [.. x.Select(PortableMath.Exp)];
            Vector512<double>[] together = [.. x];
            PortableMath.Exp(ref together[0], ref together[1], ref together[2], ref together[3]);
            Assert.Equal(expected.Select(v => v.AsInt64()), together.Select(v => v.AsInt64()));
            Vector512<double>[] wide = [.. x];
            PortableMath.ExpWide(ref wide[0], ref wide[1], ref wide[2], ref wide[3]);
            Assert.Equal(expected.Select(v => v.AsInt64()), wide.Select(v => v.AsInt64()));
        }
    }

    [Fact]
    public void FusedMultiplyAdd_rounds_once()
    {
        // (1 + 2⁻³⁰)² − 1 − 2⁻²⁹ = 2⁻⁶⁰, which two roundings lose. Run without hardware support by the tests of the command line.
        double x = 1 + Math.ScaleB(1, -30);
        double subtrahend = -1 - Math.ScaleB(1, -29);
        double expected = Math.ScaleB(1, -60);
        Assert.Equal(Vector512.Create(expected), Vector512.FusedMultiplyAdd(Vector512.Create(x), Vector512.Create(x), Vector512.Create(subtrahend)));
        Assert.Equal(Vector256.Create(expected), Vector256.FusedMultiplyAdd(Vector256.Create(x), Vector256.Create(x), Vector256.Create(subtrahend)));
    }

    [Fact]
    public void Select_takes_bits_by_the_mask()
    {
        Vector256<double> mask = Vector256.GreaterThan(Vector256.Create(1.0, -1, 2, double.NaN), Vector256<double>.Zero);
        Assert.Equal(Vector256.Create(7.0, 8, 7, 8), PortableMath.Select(mask, Vector256.Create(7.0), Vector256.Create(8.0)));
    }

    private static IEnumerable<double> Spread(double low, double high)
    {
        // The golden ratio spreads the points evenly, without a pattern of the bits.
        double place = 0;
        for (int i = 0; i < Count; i++)
        {
            place = (place + 0.6180339887498949) % 1;
            yield return low + (place * (high - low));
        }
    }

    private static double Ulps(double actual, double expected) => Math.Abs(actual - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));

    private static void AssertSame(double expected, double actual, double relative)
    {
        if (double.IsFinite(expected) && expected != 0)
        {
            Assert.InRange(actual / expected, 1 - relative, 1 + relative);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static void AssertPairs(Vector256<double> x, Vector256<double> y)
    {
        Vector256<double> power = PortableMath.Pow(x, y);
        for (int lane = 0; lane < 4; lane++)
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(power[lane]), BitConverter.DoubleToInt64Bits(PortableMath.Pow(x[lane], y[lane])));
        }
    }

    private static void AssertLanes(Vector512<double> wide, Func<int, double> scalar, Vector256<double> upper)
    {
        for (int lane = 0; lane < 8; lane++)
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(wide[lane]), BitConverter.DoubleToInt64Bits(scalar(lane)));
        }

        Assert.Equal(wide.GetUpper().AsInt64(), upper.AsInt64());
    }
}
