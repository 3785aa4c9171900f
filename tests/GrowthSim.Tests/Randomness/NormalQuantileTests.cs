using System.Runtime.Intrinsics;
using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class NormalQuantileTests
{
    private const double Min = 1.1641532182693481E-10;

    [Fact]
    public void Of_is_within_three_billionths_of_the_inverse_distribution_function()
    {
        double worst = 0;
        foreach (double u in Probabilities())
        {
            worst = Math.Max(worst, Math.Abs(NormalQuantile.Of(u) - Normal.InvCDF(0, 1, u)));
        }

        Assert.InRange(worst, 0, 3e-9);
    }

    [Fact]
    public void Of_is_odd_about_one_half_for_32_bit_uniforms()
    {
        for (uint i = 0; i < 100_000; i++)
        {
            double u = ((i * 40_503u) + 0.5) / 4294967296.0;
            Assert.Equal(-NormalQuantile.Of(u), NormalQuantile.Of(1 - u));
        }
    }

    [Fact]
    public void Of_never_decreases()
    {
        double last = double.NegativeInfinity;
        foreach (double u in Probabilities().Order())
        {
            double z = NormalQuantile.Of(u);
            Assert.True(z >= last, $"{z} after {last} at {u}");
            last = z;
        }
    }

    [Fact]
    public void Of_outside_its_range_is_that_of_the_end()
    {
        Assert.Equal(NormalQuantile.Of(Min), NormalQuantile.Of(0));
        Assert.Equal(NormalQuantile.Of(1 - Min), NormalQuantile.Of(1));
        Assert.Equal(-6.3379, NormalQuantile.Of(0), 1e-3);
    }

    [Fact]
    public void Of_one_half_is_zero() => Assert.Equal(0, NormalQuantile.Of(0.5));

    [Fact]
    public void Fill_has_the_bits_of_each_width_and_of_a_scalar()
    {
        double[] u = [.. Probabilities().Where(p => p is >= Min and <= 1 - Min)];
        u = u[..(u.Length / 32 * 32)];
        double[] filled = new double[u.Length];
        fixed (double* source = u, destination = filled)
        {
            NormalQuantile.Fill(destination, source, u.Length);
            for (int i = 0; i < u.Length; i += 8)
            {
                Assert.Equal(Vector512.Load(destination + i), NormalQuantile.Of(Vector512.Load(source + i)));
                Assert.Equal(Vector512.Load(destination + i), NormalQuantile.OfWide(Vector512.Load(source + i)));
                Assert.Equal(Vector256.Load(destination + i), NormalQuantile.Of(Vector256.Load(source + i)));
                Assert.Equal(destination[i], NormalQuantile.Of(source[i]));
            }
        }
    }

    [Fact]
    public void Both_widths_fill_the_same_bits()
    {
        double[] u = [.. Probabilities().Where(p => p is >= Min and <= 1 - Min)];
        int count = u.Length / 32 * 32;
        double[] wide = new double[count];
        double[] narrow = new double[count];
        fixed (double* source = u, wideStart = wide, narrowStart = narrow)
        {
            Assert.True(NormalQuantile.FillBulk512(wideStart, source, count));
            NormalQuantile.FillTails512(wideStart, source, count);
            Assert.True(NormalQuantile.FillBulk256(narrowStart, source, count));
            NormalQuantile.FillTails256(narrowStart, source, count);
        }

        Assert.Equal(wide, narrow);
    }

    [Fact]
    public void Fill_of_a_count_off_its_granularity_is_refused()
    {
        double* memory = stackalloc double[1];
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalQuantile.Fill(memory, memory, 31));
    }

    // Even in the middle, by octaves in both tails, and dense where the two polynomials meet.
    private static IEnumerable<double> Probabilities()
    {
        for (int i = 1; i < 50_000; i++)
        {
            yield return i / 50_000.0;
            yield return 0.00048 + (i * 1e-10);
        }

        for (double u = Min; u < 0.5; u *= 1.001)
        {
            yield return u;
            yield return 1 - u;
        }
    }
}
