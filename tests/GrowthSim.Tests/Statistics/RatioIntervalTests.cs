using GrowthSim.Statistics;

namespace GrowthSim.Tests.Statistics;

public sealed class RatioIntervalTests
{
    /// <summary>Estimates 1, 2, 3: mean 2, sample variance 1, relative error 1/√12; Student's quantile of two degrees of freedom is 4.3026527297494637 at 97.5 %.</summary>
    [Fact]
    public void Interval_is_the_lognormal_one_with_Students_quantile()
    {
        RatioInterval interval = RatioInterval.Of(6, 14, 3, 0.95);

        double factor = Math.Exp(4.3026527297494637 * Math.Sqrt(Math.Log(1 + (1 / 12.0))));
        Assert.Equal(2, interval.Mean);
        Assert.Equal(Math.Sqrt(1 / 12.0), interval.RelativeError, 1e-15);
        Assert.Equal(2 / factor, interval.Lower, 1e-9);
        Assert.Equal(2 * factor, interval.Upper, 1e-9);
    }

    [Theory]
    [InlineData(0.0, 0.0, 0)]
    [InlineData(0.0, 0.0, 5)]
    [InlineData(3.0, 9.0, 1)]
    public void Without_a_spread_nothing_is_known_but_the_mean(double sum, double squares, long estimates)
    {
        RatioInterval interval = RatioInterval.Of(sum, squares, estimates, 0.95);

        Assert.Equal(sum, interval.Mean);
        Assert.True(double.IsNaN(interval.RelativeError));
        Assert.Equal((0, double.PositiveInfinity), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void Equal_estimates_have_no_width()
    {
        RatioInterval interval = RatioInterval.Of(4, 4, 4, 0.95);

        Assert.Equal((0, 1, 1), (interval.RelativeError, interval.Lower, interval.Upper));
    }

    [Theory]
    [InlineData(-1.0, 1.0, 2, 0.95)]
    [InlineData(1.0, 1.0, -1, 0.95)]
    [InlineData(1.0, 1.0, 2, 1.0)]
    public void What_is_out_of_range_is_refused(double sum, double squares, long estimates, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioInterval.Of(sum, squares, estimates, level));
}
