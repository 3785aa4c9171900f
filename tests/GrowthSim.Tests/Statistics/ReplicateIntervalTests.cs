using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics;

public sealed class ReplicateIntervalTests
{
    [Fact]
    public void Of_many_replicates_it_is_the_mean_plus_and_minus_their_standard_error()
    {
        int[] hits = [.. Enumerable.Range(0, 1_000).Select(i => 400 + (i % 41))];
        (double mean, double variance) = (hits.Average() / 4096, MathNet.Numerics.Statistics.Statistics.Variance(hits.Select(h => h / 4096.0)));
        double half = StudentT.InvCDF(0, 1, 999, 0.975) * Math.Sqrt(variance / 1_000);

        BinomialInterval interval = ReplicateInterval.Of(hits.Sum(), hits.Sum(h => (long)h * h), 1_000, 4096, 0.95);

        Assert.Equal(mean - half, interval.Lower, half / 100);
        Assert.Equal(mean + half, interval.Upper, half / 100);
    }

    [Fact]
    public void Replicates_that_vary_like_independent_paths_count_as_such()
    {
        // Hits of variance n·p·(1 − p) with p = ½ and n = 100: 45 and 55 in turn, corrected for the sample.
        int[] hits = [.. Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? 45 : 55)];
        double independent = ReplicateInterval.IndependentPaths(hits.Sum(), hits.Sum(h => (long)h * h), 1_000, 100);
        Assert.Equal(100_000 * 999 / 1_000.0, independent, 1e-6);
    }

    [Fact]
    public void Without_spread_a_third_of_the_paths_count()
    {
        Assert.Equal(BinomialInterval.ClopperPearson(0, 8192, 0.95), ReplicateInterval.Of(0, 0, 6, 4096, 0.95));
        Assert.Equal(BinomialInterval.ClopperPearson(8192, 8192, 0.95), ReplicateInterval.Of(6 * 4096, 6L * 4096 * 4096, 6, 4096, 0.95));
        Assert.Equal(BinomialInterval.Wilson(341, 1365, 0.95).Upper, ReplicateInterval.Of(1023, 1023L * 1023, 1, 4096, 0.95).Upper, 1e-4);
        Assert.Equal(new BinomialInterval(0, 1), ReplicateInterval.Of(0, 0, 0, 4096, 0.95));
    }

    [Fact]
    public void Replicates_that_all_agree_are_known_to_half_a_path()
    {
        BinomialInterval interval = ReplicateInterval.Of(16 * 1000, 16 * 1_000_000L, 16, 4096, 0.95);
        double half = StudentT.InvCDF(0, 1, 15, 0.975) * 0.5 / 4096 / Math.Sqrt(16);
        Assert.Equal(1000 / 4096.0, (interval.Lower + interval.Upper) / 2, half / 100);
        Assert.Equal(half, (interval.Upper - interval.Lower) / 2, half / 100);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateInterval.Of(1, 1, 1, 0, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateInterval.Of(11, 121, 1, 10, 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateInterval.Of(1, 1, 1, 10, 1));
    }
}
