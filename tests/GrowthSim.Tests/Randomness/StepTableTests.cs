using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Randomness;

public sealed unsafe class StepTableTests
{
    private const int Many = 1 << 18;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(20, 0.03)]
    [InlineData(20, 0.97)]
    [InlineData(10_000, 0.4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(0, 0.3)]
    public void A_binomial_table_has_the_probabilities_of_MathNet(int trials, double probability) =>
        AssertSteps(StepTable.Binomial(trials, probability), k => k >= trials ? 1 : Binomial.CDF(probability, trials, k));

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(12.5)]
    [InlineData(3000)]
    public void A_Poisson_table_has_the_probabilities_of_MathNet(double mean) => AssertSteps(StepTable.Poisson(mean), k => Poisson.CDF(mean, k));

    [Fact]
    public void Poisson_of_mean_zero_is_zero() => Assert.Equal(0, StepTable.Poisson(0).Evaluate(0.999));

    [Fact]
    public void A_discrete_table_takes_values_in_ascending_order()
    {
        StepTable table = StepTable.Discrete([3, -1, 10], [0.25, 0.5, 0.25]);
        Assert.Equal([-1, -1, -1, 3, 3, 10, 10], new[] { 0.001, 0.3, 0.5, 0.50001, 0.75, 0.750001, 0.9999 }.Select(table.Evaluate));
    }

    [Fact]
    public void Values_without_weight_never_occur()
    {
        StepTable table = StepTable.Discrete([1, 2, 3, 4], [0, 1, 1, 0]);
        Assert.Equal(2, table.Evaluate(Math.ScaleB(1, -33)));
        Assert.Equal(3, table.Evaluate(1 - Math.ScaleB(1, -33)));
        Assert.Equal(3, table.Evaluate(1));
    }

    [Fact]
    public void Frequencies_pass_a_chi_square_test()
    {
        double[] draws = new double[Many];
        fixed (double* p = draws)
        {
            DrawSource.Uniforms(p, Many, DrawKey.Of(1, "steps"), 2026, 0, SamplingDesign.Plain);
            StepTable.Poisson(6).Evaluate(p, p, Many);
        }

        double square = 0;
        for (int k = 1; k <= 14; k++)
        {
            double expected = Many * Poisson.PMF(6, k);
            double seen = draws.Count(draw => draw == k);
            square += (seen - expected) * (seen - expected) / expected;
        }

        Assert.InRange(square, 0, ChiSquared.InvCDF(14, 1 - 1e-6));
    }

    [Fact]
    public void Parameters_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StepTable.Binomial(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => StepTable.Binomial(5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => StepTable.Poisson(-1));
        Assert.Throws<ArgumentException>(() => StepTable.Discrete([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => StepTable.Discrete([1, 2], [1, -1]));
        Assert.Throws<ArgumentException>(() => StepTable.Discrete([1, 2], [0, 0]));
    }

    private static void AssertSteps(StepTable table, Func<double, double> cumulative)
    {
        for (int i = 1; i < 1000; i++)
        {
            double u = i / 1000.0;
            double k = table.Evaluate(u);
            Assert.True(cumulative(k) >= u - 1e-11, $"{k} is too low at {u}");
            Assert.True(k == 0 || cumulative(k - 1) <= u + 1e-11, $"{k} is too high at {u}");
        }
    }
}
