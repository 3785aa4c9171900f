using GrowthSim.Randomness;
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

        BinomialInterval interval = ReplicateInterval.Of(EqualReplicates.Sums(1_000, 4096, hits.Sum(), hits.Sum(h => (long)h * h)), 0.95);

        Assert.Equal(mean - half, interval.Lower, half / 100);
        Assert.Equal(mean + half, interval.Upper, half / 100);
    }

    [Fact]
    public void Replicates_that_vary_like_independent_paths_count_as_such()
    {
        // Hits of variance n·p·(1 − p) with p = ½ and n = 100: 45 and 55 in turn, corrected for the sample.
        int[] hits = [.. Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? 45 : 55)];
        double independent = EqualReplicates.Sums(1_000, 100, hits.Sum(), hits.Sum(h => (long)h * h)).IndependentPaths;
        Assert.Equal(100_000 * 999 / 1_000.0, independent, 1e-6);
    }

    [Fact]
    public void Of_replicates_of_different_sizes_the_share_is_a_ratio()
    {
        // Always one path in two: what varies is the size, and the share does not.
        (long H, long V)[] even = [.. Enumerable.Range(0, 100).Select(i => (100L + i, 200L + (2 * i)))];
        Assert.True(double.IsNaN(Sums(even).IndependentPaths));

        (long H, long V)[] uneven = [.. even.Select((replicate, i) => (replicate.H + (i % 2 == 0 ? 10 : -10), replicate.V))];
        double share = (double)uneven.Sum(replicate => replicate.H) / uneven.Sum(replicate => replicate.V);
        double size = uneven.Average(replicate => (double)replicate.V);
        double variance = uneven.Sum(replicate => Math.Pow(replicate.H - (share * replicate.V), 2)) / 99 / 100 / size / size;
        Assert.Equal(share * (1 - share) / variance, Sums(uneven).IndependentPaths, 1e-6);

        static ReplicateSums Sums((long H, long V)[] of) =>
            new(of.Length, of.Sum(r => r.H), of.Sum(r => r.H * r.H), of.Sum(r => r.V), of.Sum(r => r.V * r.V), of.Sum(r => r.H * r.V));
    }

    [Fact]
    public void Without_spread_a_third_of_the_paths_count()
    {
        Assert.Equal(BinomialInterval.ClopperPearson(0, 8192, 0.95), ReplicateInterval.Of(EqualReplicates.Sums(6, 4096, 0, 0), 0.95));
        Assert.Equal(BinomialInterval.ClopperPearson(8192, 8192, 0.95), ReplicateInterval.Of(EqualReplicates.Sums(6, 4096, 6 * 4096, 6L * 4096 * 4096), 0.95));
        Assert.Equal(BinomialInterval.Wilson(341, 1365, 0.95).Upper, ReplicateInterval.Of(EqualReplicates.Sums(1, 4096, 1023, 1023L * 1023), 0.95).Upper, 1e-4);
        Assert.Equal(new BinomialInterval(0, 1), ReplicateInterval.Of(default, 0.95));
    }

    [Fact]
    public void Many_replicates_that_all_agree_are_known_to_the_limit_for_one_that_would_not()
    {
        BinomialInterval interval = ReplicateInterval.Of(EqualReplicates.Sums(78, 256, 78 * 64, 78 * 64 * 64), 0.95);
        double other = BinomialInterval.ClopperPearson(0, 78, 0.95).Upper;
        Assert.Equal((64 - other) / 256, interval.Lower, 1e-15);
        Assert.Equal((64 + other) / 256, interval.Upper, 1e-15);
    }

    [Fact]
    public void Few_replicates_that_all_agree_are_known_to_half_a_path()
    {
        BinomialInterval interval = ReplicateInterval.Of(EqualReplicates.Sums(16, 4096, 16 * 1000, 16 * 1_000_000L), 0.95);
        double half = StudentT.InvCDF(0, 1, 15, 0.975) * 0.5 / 4096 / Math.Sqrt(16);
        Assert.Equal(1000 / 4096.0, (interval.Lower + interval.Upper) / 2, half / 100);
        Assert.Equal(half, (interval.Upper - interval.Lower) / 2, half / 100);
    }

    /// <summary>
    /// Of a replicate of a target that hangs on one draw ⌊np⌋ paths hit, or one more with the probability f that is left: the coverage is a sum of binomial probabilities, and no simulation is needed.
    /// Where f is so near 0 or 1 that less than some three replicates in the run are unlike the others, the coverage is that of Wilson's interval for few hits.
    /// </summary>
    [Theory]
    [InlineData(20_000)]
    [InlineData(40_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Of_a_single_draw_the_interval_covers_on_93_to_97_percent_whatever_its_threshold(int paths)
    {
        int replicates = paths / SamplingDesigns.ReplicatePaths;
        BinomialInterval[] intervals = [.. Enumerable.Range(0, replicates + 1).Select(oneMore =>
            ReplicateInterval.Of(EqualReplicates.Sums(replicates, SamplingDesigns.ReplicatePaths, (76L * replicates) + oneMore, (76L * 76 * replicates) + (153L * oneMore)), 0.95))];
        double[] coverages = [.. Enumerable.Range(1, 199).Select(step => step / 200.0).Where(f => replicates * f * (1 - f) >= 3.5).Select(f =>
        {
            double probability = (76 + f) / SamplingDesigns.ReplicatePaths;
            Binomial oneMore = new(f, replicates);
            return Enumerable.Range(0, replicates + 1).Where(k => intervals[k].Lower <= probability && probability <= intervals[k].Upper).Sum(k => oneMore.Probability(k));
        })];

        Assert.True(coverages.Length > 175);
        Assert.All(coverages, coverage => Assert.InRange(coverage, 0.929, 0.971));
        Assert.InRange(coverages.Average(), 0.945, 0.955);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateInterval.Of(EqualReplicates.Sums(1, 10, 11, 121), 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateInterval.Of(EqualReplicates.Sums(1, 10, 1, 1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplicateInterval.Dependent(2, 1, 0.95));
    }
}
