using GrowthSim.Randomness;
using GrowthSim.Statistics.Scoring;

namespace GrowthSim.Tests.Statistics.Scoring;

public sealed class MurphyDecompositionTests
{
    [Fact]
    public void Parts_of_two_bins_are_those_of_the_hand()
    {
        // Of ten that were said to be 10 % likely two came, of ten at 90 % eight: 0.17 = 0.01 − 0.09 + 0.25.
        MurphyDecomposition parts = MurphyDecomposition.Of([.. Repeated(0.1, 10, 2), .. Repeated(0.9, 10, 8)]);

        Assert.Equal(0.01, parts.Reliability, 15);
        Assert.Equal(0.09, parts.Resolution, 15);
        Assert.Equal(0.25, parts.Uncertainty, 15);
        Assert.Equal(0, parts.WithinBins, 15);
        Assert.Equal(0.17, parts.Brier, 15);
        Assert.Equal([(10, 0.2), (10, 0.8)], parts.Bins.Select(bin => (bin.Count, bin.Came)));
        Assert.Equal([0.1, 0.9], parts.Bins.Select(bin => Math.Round(bin.Stated, 12)));
    }

    [Fact]
    public void Parts_of_binned_forecasts_add_up_to_the_score()
    {
        BinaryForecast[] forecasts = Random(step: 0.1);
        MurphyDecomposition parts = MurphyDecomposition.Of(forecasts);

        Assert.Equal(BrierScore.Of(forecasts), parts.Reliability - parts.Resolution + parts.Uncertainty, 12);
        Assert.Equal(0, parts.WithinBins, 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public void Parts_of_any_forecasts_add_up_to_the_score_with_what_they_do_within_bins(int bins)
    {
        BinaryForecast[] forecasts = Random(step: 0);
        MurphyDecomposition parts = MurphyDecomposition.Of(forecasts, bins);

        Assert.Equal(BrierScore.Of(forecasts), parts.Brier, 12);
        Assert.Equal(forecasts.Length, parts.Bins.Sum(bin => bin.Count));
    }

    [Fact]
    public void Certainty_belongs_to_the_last_bin()
    {
        ReliabilityBin bin = Assert.Single(MurphyDecomposition.Of([new BinaryForecast(1, came: true), new BinaryForecast(0.95, came: true)]).Bins);

        Assert.Equal((0.9, 1, 2), (bin.Low, bin.High, bin.Count));
    }

    [Fact]
    public void Nothing_has_no_parts()
    {
        MurphyDecomposition parts = MurphyDecomposition.Of([]);

        Assert.True(double.IsNaN(parts.Brier));
        Assert.Empty(parts.Bins);
    }

    private static IEnumerable<BinaryForecast> Repeated(double probability, int count, int came) =>
        Enumerable.Range(0, count).Select(i => new BinaryForecast(probability, i < came));

    // Of each step the same probability, in the middle of a bin.
    private static BinaryForecast[] Random(double step) => [.. Enumerable.Range(0, 1_000).Select(i =>
    {
        double probability = Uniform("said", i);
        probability = step > 0 ? (Math.Floor(probability / step) + 0.5) * step : probability;
        return new BinaryForecast(probability, Uniform("came", i) < probability * probability);
    })];

    private static double Uniform(string name, int number) => DrawSource.Uniform(DrawKey.Of(TestPlan.Seed, name), 0, number, SamplingDesign.Plain);
}
