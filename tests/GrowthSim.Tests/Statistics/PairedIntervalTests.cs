using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics;

public sealed class PairedIntervalTests
{
    [Fact]
    public void Of_pairs_that_are_as_independent_is_about_Wilson_on_all_paths()
    {
        // p = 0.3 with independent partners: 9 % both, 42 % one.
        BinomialInterval paired = PairedInterval.Of((2 * 9_000) + 42_000, 9_000, 100_000, 0.95);
        BinomialInterval plain = BinomialInterval.Wilson(60_000, 200_000, 0.95);
        Assert.Equal(plain.Lower, paired.Lower, 1e-6);
        Assert.Equal(plain.Upper, paired.Upper, 1e-6);
    }

    [Fact]
    public void Of_a_large_sample_is_the_mean_plus_and_minus_its_standard_error()
    {
        const long both = 2_000, one = 56_000, pairs = 100_000;
        double mean = ((2.0 * both) + one) / (2 * pairs);
        double variance = ((both + (one / 4.0)) / pairs) - (mean * mean);
        double half = 1.959964 * Math.Sqrt(variance / pairs);
        BinomialInterval interval = PairedInterval.Of((2 * both) + one, both, pairs, 0.95);
        Assert.Equal(mean - half, interval.Lower, half / 100);
        Assert.Equal(mean + half, interval.Upper, half / 100);
    }

    [Fact]
    public void Without_a_hit_it_is_ClopperPearson_on_the_pairs()
    {
        Assert.Equal(BinomialInterval.ClopperPearson(0, 40, 0.95), PairedInterval.Of(0, 0, 40, 0.95));
        Assert.Equal(BinomialInterval.ClopperPearson(40, 40, 0.95), PairedInterval.Of(80, 40, 40, 0.95));
    }

    [Fact]
    public void With_one_hit_in_every_pair_it_is_one_half_within_what_unseen_pairs_allow()
    {
        double unlike = BinomialInterval.ClopperPearson(0, 1000, 0.95).Upper;
        Assert.Equal(new BinomialInterval(0.5 - (unlike / 2), 0.5 + (unlike / 2)), PairedInterval.Of(1000, 0, 1000, 0.95));
    }

    [Fact]
    public void Without_pairs_it_says_nothing() => Assert.Equal(new BinomialInterval(0, 1), PairedInterval.Of(0, 0, 0, 0.95));

    [Theory]
    [InlineData(0.02, 0, 200)]
    [InlineData(0.02, 0.04, 200)]
    [InlineData(0.1, 0.3, 100)]
    [InlineData(0.005, 0.01, 1000)]
    public void Of_covers_the_probability_about_as_often_as_its_level_says(double both, double one, int pairs)
    {
        double p = both + (one / 2);
        double coverage = 0;
        for (int twos = 0; twos <= Math.Min(pairs, 100); twos++)
        {
            double ofTwos = Binomial.PMF(both, pairs, twos);
            for (int ones = 0; ones <= Math.Min(pairs - twos, 100); ones++)
            {
                BinomialInterval interval = PairedInterval.Of((2 * twos) + ones, twos, pairs, 0.95);
                coverage += interval.Lower <= p && p <= interval.Upper ? ofTwos * Binomial.PMF(Math.Min(1, one / (1 - both)), pairs - twos, ones) : 0;
            }
        }

        // Summed exactly, at few expected events: the level within three percent.
        Assert.InRange(coverage, 0.92, 1);
    }

    [Theory]
    [InlineData(5, 3, 10)]
    [InlineData(20, 3, 10)]
    [InlineData(0, 11, 10)]
    [InlineData(0, 0, -1)]
    public void Counts_that_cannot_be_are_refused(int hits, int both, int pairs) => Assert.Throws<ArgumentOutOfRangeException>(() => PairedInterval.Of(hits, both, pairs, 0.95));
}
