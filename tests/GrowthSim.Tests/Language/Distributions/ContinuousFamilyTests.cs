using GrowthSim.Randomness;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using Words = GrowthSim.Language.Distributions;

namespace GrowthSim.Tests.Language.Distributions;

public sealed class ContinuousFamilyTests
{
    [Fact]
    public void Parameters_out_of_range_are_refused_by_name_value_and_range()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new Words.Gamma().With(-1, 2));
        Assert.Equal("shape", error.ParamName);
        Assert.Equal(-1.0, error.ActualValue);
        Assert.Contains("shape from 0.01 to 100,000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_distribution_refuses_parameters_out_of_range()
    {
        Action[] wrong =
        [
            () => new Words.Normal().With(double.NaN, 1),
            () => new Words.Normal().With(0, 0),
            () => new Words.LogNormal().With(-1, 1),
            () => new Words.LogNormal().With(1, double.PositiveInfinity),
            () => new Words.Uniform().With(2, 2),
            () => new Words.Triangular().With(1, 0.5, 2),
            () => new Words.Exponential().With(0),
            () => new Words.Pert().With(1, 3, 2),
            () => new Words.Beta().With(0, 1),
            () => new Words.Beta().With(1, 1e5),
            () => new Words.Gamma().With(1, double.NaN),
            () => new Words.Weibull().With(0.01, 1),
            () => new Words.StudentT().With(0, 1, 0.5),
            () => Words.Truncated.Of(new Words.Normal().With(0, 1), 2, 1),
            () => Words.Truncated.Of(new Words.Normal().With(0, 1), 7, 8),
        ];
        Assert.All(wrong, action => Assert.Throws<ArgumentOutOfRangeException>(action));
    }

    [Theory]
    [InlineData(0.4, 0.3)]
    [InlineData(2, 4)]
    [InlineData(0.05, 20)]
    [InlineData(700, 2)]
    [InlineData(9000, 8000)]
    public void The_beta_quantile_is_that_of_MathNet(double alpha, double beta)
    {
        ContinuousDistribution distribution = new Words.Beta().With(alpha, beta);
        foreach (double u in new[] { 0.0001, 0.01, 0.2, 0.5, 0.9, 0.999 })
        {
            Assert.Equal(u, Beta.CDF(alpha, beta, distribution.Quantile(u)), 1e-10);
        }
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(400)]
    [InlineData(1e5)]
    public void The_gamma_quantile_inverts_the_distribution_function(double shape)
    {
        ContinuousDistribution distribution = new Words.Gamma().With(shape, 2);
        foreach (double u in new[] { 1e-9, 1e-4, 0.01, 0.2, 0.5, 0.9, 0.999, 1 - 1e-9 })
        {
            double x = distribution.Quantile(u) / 2;

            // MathNet takes what is below 10⁻¹⁵ for zero; there the leading term of the series is exact.
            double probability = x < 1e-14 ? Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) : SpecialFunctions.GammaLowerRegularized(shape, x);
            Assert.Equal(u, probability, 1e-10);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(30)]
    [InlineData(999)]
    [InlineData(1001)]
    [InlineData(1e6)]
    public void The_quantile_of_Student_is_that_of_MathNet(double degreesOfFreedom)
    {
        ContinuousDistribution distribution = new Words.StudentT().With(0, 1, degreesOfFreedom);
        foreach (double u in new[] { 1e-6, 0.01, 0.2, 0.4999, 0.5, 0.6, 0.9, 0.999 })
        {
            // At 10⁶ degrees of freedom MathNet's own function loses eight digits next to the median.
            Assert.Equal(u, StudentT.CDF(0, 1, degreesOfFreedom, distribution.Quantile(u)), 1e-8);
        }

        Assert.Equal(distribution.Quantile(0.01), -distribution.Quantile(0.99), 1e-9 * Math.Abs(distribution.Quantile(0.01)));
    }
}
