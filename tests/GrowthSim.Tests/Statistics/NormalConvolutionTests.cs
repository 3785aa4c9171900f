using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace GrowthSim.Tests.Statistics;

/// <summary>Values with a normal error, against closed forms and against the integral that defines the score.</summary>
public sealed class NormalConvolutionTests
{
    /// <summary>Points, narrow spreads and wide ones, some of which lie over others.</summary>
    private static readonly (double Left, double Right, double Share)[] Mixed = [(-2, -2, 0.1), (-2, 1, 0.25), (0, 0.01, 0.15), (1, 1.5, 0.3), (1.2, 1.2, 0.05), (4, 4.000001, 0.05), (5, 9, 0.1)];

    [Theory]
    [InlineData(0)]
    [InlineData(1.3)]
    [InlineData(-4)]
    public void A_value_that_is_sure_is_read_as_a_normal_number(double z)
    {
        NormalConvolution read = new([(40, 40, 1)], 3);

        // Gneiting and Raftery 2007, section 4.2.
        double closed = 3 * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));
        Assert.Equal(closed, read.RankedProbabilityScore(40 + (3 * z)), 1e-12);
        Assert.Equal(Normal.CDF(0, 1, z), read.ShareBelow(40 + (3 * z)), 1e-14);
        Assert.Equal(40 + (3 * z), read.Quantile(Normal.CDF(0, 1, z)), 1e-9);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(20)]
    public void The_score_is_the_integral_that_defines_it(double deviation)
    {
        NormalConvolution read = new(Mixed, deviation);
        foreach (double came in new[] { -2, 0.005, 1.3, 12 })
        {
            // In steps of a fifth of the error's deviation a rule of 16 points has nothing left to miss; 9 deviations out nothing is left of a tail.
            (double low, double high) = (Math.Min(came, -2) - (9 * deviation), Math.Max(came, 9) + (9 * deviation));
            double below = Integral(low, came, x => Square(read.ShareBelow(x)));
            double above = Integral(came, high, x => Square(1 - read.ShareBelow(x)));
            Assert.Equal(below + above, read.RankedProbabilityScore(came), 1e-7 * Math.Max(1, deviation));
        }

        double Integral(double from, double to, Func<double, double> of)
        {
            int parts = (int)Math.Ceiling((to - from) / (deviation / 5));
            double width = (to - from) / parts;
            return Enumerable.Range(0, parts).Sum(part => GaussLegendreRule.Integrate(of, from + (part * width), from + ((part + 1) * width), 16));
        }
    }

    [Fact]
    public void Quantiles_are_where_as_much_lies_below()
    {
        NormalConvolution read = new(Mixed, 0.3);
        foreach (double probability in new[] { 0.001, 0.1, 0.5, 0.77, 0.9999 })
        {
            Assert.Equal(probability, read.ShareBelow(read.Quantile(probability)), 1e-9);
        }
    }

    [Fact]
    public void Where_nothing_was_counted_nothing_is_known()
    {
        NormalConvolution read = new([], 1);
        Assert.True(double.IsNaN(read.ShareBelow(0)) && double.IsNaN(read.Quantile(0.5)) && double.IsNaN(read.RankedProbabilityScore(0)));
    }

    private static double Square(double value) => value * value;
}
