using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics;

public sealed class RankIntervalTests
{
    [Theory]
    [InlineData(0.5, 100, 0.95)]
    [InlineData(0.05, 300, 0.95)]
    [InlineData(0.99, 2_000, 0.99)]
    [InlineData(0.25, 20, 0.9)]
    [InlineData(0.5, 3_999, 0.95)]
    [InlineData(0.5, 1_000_000, 0.95)]
    [InlineData(0.001, 100_000_000, 0.95)]
    public void Ranks_hold_their_level_and_no_nearer_ranks_do(double probability, long paths, double level)
    {
        RankInterval interval = RankInterval.Of(probability, paths, level);
        double below = (interval.Lower * paths) - 1;
        double upTo = (interval.Upper * paths) - 1;

        // The quantile lies from the r-th value to the s-th where at least r and fewer than s of the values are below it.
        double Cumulative(double count) => count < 0 ? 0 : paths <= 4_000 ? Binomial.CDF(probability, (int)paths, count) : Normal.CDF(paths * probability, Math.Sqrt(paths * probability * (1 - probability)), count + 0.5);
        double outside = (1 - level) / 2;
        double slack = paths <= 3_000 ? 1e-9 : outside / 10;
        Assert.True(Cumulative(below) <= outside + slack, $"{Cumulative(below)} below");
        Assert.True(1 - Cumulative(upTo) <= outside + slack, $"{1 - Cumulative(upTo)} above");
        if (paths <= 3_000 && interval is { Lower: > 0, Upper: < 1 })
        {
            Assert.True(Cumulative(below + 1) > outside);
            Assert.True(1 - Cumulative(upTo - 1) > outside);
        }
    }

    [Fact]
    public void Sample_too_small_for_a_quantile_does_not_bound_it()
    {
        RankInterval interval = RankInterval.Of(0.99, 50, 0.95);

        Assert.Equal(1, interval.Upper);
        Assert.True(interval.Lower > 0.9);
    }

    [Theory]
    [InlineData(0, 10, 0.95)]
    [InlineData(1, 10, 0.95)]
    [InlineData(double.NaN, 10, 0.95)]
    [InlineData(0.5, 0, 0.95)]
    [InlineData(0.5, 10, 1)]
    public void Wrong_arguments_are_refused(double probability, long paths, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RankInterval.Of(probability, paths, level));
}
