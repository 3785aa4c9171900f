using System.Runtime.Intrinsics;
using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Randomness;

public sealed class NormalDistributionFunctionTests
{
    [Fact]
    public void Of_is_within_a_hundred_billionth_of_the_exact_one()
    {
        for (double z = -9; z <= 9; z += 0.0007)
        {
            Assert.InRange(NormalDistributionFunction.Of(z) - Normal.CDF(0, 1, z), -1e-11, 1e-11);
        }
    }

    [Fact]
    public void Of_keeps_ten_digits_in_the_lower_tail()
    {
        for (double z = -37; z <= 0; z += 0.01)
        {
            Assert.InRange(NormalDistributionFunction.Of(z) / Normal.CDF(0, 1, z), 1 - 1e-10, 1 + 1e-10);
        }
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(-40, 0)]
    [InlineData(40, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Of_special_values(double z, double expected) => Assert.Equal(expected, NormalDistributionFunction.Of(z));

    [Fact]
    public void Of_has_the_same_bits_at_each_width()
    {
        for (double z = -9; z <= 9; z += 0.01)
        {
            Vector512<double> wide = NormalDistributionFunction.Of(Vector512.Create(z, -z, z / 2, 0, 1, 2, 3, z));
            Assert.Equal(wide, NormalDistributionFunction.OfWide(Vector512.Create(z, -z, z / 2, 0, 1, 2, 3, z)));
            Assert.Equal(wide[0], NormalDistributionFunction.Of(z));
            Assert.Equal(wide[7], NormalDistributionFunction.Of(Vector256.Create(z))[3]);
        }
    }
}
