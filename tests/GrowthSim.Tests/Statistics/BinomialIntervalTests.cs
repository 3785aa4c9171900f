using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics;

public sealed class BinomialIntervalTests
{
    // Brown, Cai and DasGupta (2001) and standard tables, to the digits given.
    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(10, 10, 0.7225, 1)]
    public void Wilson_has_its_published_values(int hits, int n, double lower, double upper) => AssertInterval(lower, upper, BinomialInterval.Wilson(hits, n, 0.95));

    [Theory]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    public void ClopperPearson_has_its_published_values(int hits, int n, double lower, double upper) => AssertInterval(lower, upper, BinomialInterval.ClopperPearson(hits, n, 0.95));

    [Fact]
    public void Of_is_Wilson_inside_and_ClopperPearson_at_the_ends()
    {
        Assert.Equal(BinomialInterval.ClopperPearson(0, 50, 0.9), BinomialInterval.Of(0, 50, 0.9));
        Assert.Equal(BinomialInterval.ClopperPearson(50, 50, 0.9), BinomialInterval.Of(50, 50, 0.9));
        Assert.Equal(BinomialInterval.Wilson(7, 50, 0.9), BinomialInterval.Of(7, 50, 0.9));
    }

    [Fact]
    public void Nothing_seen_says_nothing() => Assert.Equal(new BinomialInterval(0, 1), BinomialInterval.Of(0, 0, 0.95));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Of_covers_the_probability_about_as_often_as_its_level_says(double p)
    {
        const int n = 500;
        double coverage = 0;
        for (int hits = 0; hits <= n; hits++)
        {
            BinomialInterval interval = BinomialInterval.Of(hits, n, 0.95);
            coverage += interval.Lower <= p && p <= interval.Upper ? Binomial.PMF(p, n, hits) : 0;
        }

        // Summed exactly. Wilson's interval oscillates around its level, by two percent at five expected hits.
        Assert.InRange(coverage, 0.93, 0.98);
    }

    [Fact]
    public void ClopperPearson_never_covers_less_than_its_level()
    {
        const int n = 60;
        for (double p = 0.005; p < 1; p += 0.005)
        {
            double coverage = 0;
            for (int hits = 0; hits <= n; hits++)
            {
                BinomialInterval interval = BinomialInterval.ClopperPearson(hits, n, 0.9);
                coverage += interval.Lower <= p && p <= interval.Upper ? Binomial.PMF(p, n, hits) : 0;
            }

            Assert.InRange(coverage, 0.9 - 1e-9, 1);
        }
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void Arguments_out_of_range_are_refused(int hits, int n, double level) => Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.Of(hits, n, level));

    private static void AssertInterval(double lower, double upper, BinomialInterval actual)
    {
        Assert.Equal(lower, actual.Lower, 5e-5);
        Assert.Equal(upper, actual.Upper, 5e-5);
    }
}
