using GrowthSim.Randomness;
using GrowthSim.Statistics;
using GrowthSim.Statistics.Scoring;
using GrowthSim.Tests.Randomness;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Statistics.Scoring;

/// <summary>Scores that are read from quantile cells, against closed forms.</summary>
public sealed class CellScoresTests
{
    private const int Many = 1 << 18;

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(-2.5)]
    [InlineData(6)]
    public void Score_of_a_normal_is_its_closed_form(double z)
    {
        const double Mean = 40;
        const double Deviation = 3;
        CellQuantiles read = Read(Quantiles(Many, p => Mean + (Deviation * Normal.InvCDF(0, 1, p))));

        // Gneiting and Raftery 2007, section 4.2.
        double expected = Deviation * ((z * ((2 * Normal.CDF(0, 1, z)) - 1)) + (2 * Normal.PDF(0, 1, z)) - (1 / Math.Sqrt(Math.PI)));

        // 512 cells over some ten deviations: F, linear in each, is off by h²/8·max|F''| = 1.2·10⁻⁵ at most, and what is squared by twice that, over ten deviations.
        Assert.Equal(expected, read.RankedProbabilityScore(Mean + (Deviation * z)), Deviation * 3e-4);
    }

    [Fact]
    public void Score_of_a_uniform_is_its_closed_form()
    {
        CellQuantiles read = Read(Quantiles(Many, p => p));

        // ∫₀^y x² dx + ∫_y^1 (1 − x)² dx, and the way from the nearer end where y lies without.
        foreach (double y in new[] { 0.0, 0.2, 0.5, 0.93, 1.0 })
        {
            Assert.Equal(((y * y * y) + ((1 - y) * (1 - y) * (1 - y))) / 3, read.RankedProbabilityScore(y), 1e-4);
        }

        Assert.Equal((1.0 / 3) + 2, read.RankedProbabilityScore(3), 1e-4);
        Assert.Equal((1.0 / 3) + 1, read.RankedProbabilityScore(-1), 1e-4);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.9)]
    public void Score_of_what_comes_or_not_is_the_Brier_score(double probability)
    {
        CellQuantiles read = Read(Quantiles(1 << 14, p => p > 1 - probability ? 1 : 0));

        Assert.Equal(BrierScore.Of([new BinaryForecast(probability, came: true)]), read.RankedProbabilityScore(1), 1e-4);
        Assert.Equal(BrierScore.Of([new BinaryForecast(probability, came: false)]), read.RankedProbabilityScore(0), 1e-4);
        Assert.Equal(probability, read.ShareAt(1), 1e-4);
        Assert.Equal(1 - probability, read.ShareBelow(1), 1e-4);
        Assert.Equal(0, read.ShareBelow(0));
    }

    [Fact]
    public void Score_of_a_share_clamped_at_both_ends_is_that_of_the_values_themselves()
    {
        double[] values = Quantiles(4_096, p => Math.Clamp(0.5 + (0.5 * Normal.InvCDF(0, 1, p)), 0, 1));
        CellQuantiles read = Read(values);

        foreach (double y in new[] { 0, 0.3, 1, 1.4 })
        {
            // The score of a sample: E|X − y| − ½ E|X − X'| (Gneiting and Raftery 2007, equation 21).
            double spread = values.Select((value, rank) => value * ((2 * rank) + 1 - values.Length)).Sum() / ((double)values.Length * values.Length);
            Assert.Equal(values.Average(value => Math.Abs(value - y)) - spread, read.RankedProbabilityScore(y), 1e-3);
        }
    }

    [Fact]
    public void Shares_below_are_those_of_the_distribution()
    {
        CellQuantiles read = Read(Quantiles(Many, p => Normal.InvCDF(0, 1, p)));

        Assert.All(new[] { -3.0, -1, 0, 0.5, 2 }, x => Assert.Equal(Normal.CDF(0, 1, x), read.ShareBelow(x), 1e-3));
        Assert.Equal((0, 1), (read.ShareBelow(-99), read.ShareBelow(99)));
    }

    [Fact]
    public void Transforms_of_counts_that_come_as_forecast_are_uniform()
    {
        const int Figures = 4_096;
        Poisson poisson = new(3);
        int Count(double p) => Enumerable.Range(0, 100).First(count => poisson.CumulativeDistribution(count) >= p);
        CellQuantiles read = Read(Quantiles(1 << 16, p => Count(p)));
        double[] transforms = [.. Enumerable.Range(0, Figures).Select(figure =>
        {
            double came = Count(Uniform("came", figure));
            return IntegralTransform.Of(read.ShareBelow(came), read.ShareAt(came), Uniform("jump", figure));
        })];

        KolmogorovSmirnov.Assert(transforms, x => x);
    }

    private static double Uniform(string name, int number) => DrawSource.Uniform(DrawKey.Of(TestPlan.Seed, name), 0, number, SamplingDesign.Plain);

    private static double[] Quantiles(int count, Func<double, double> quantile) => [.. Enumerable.Range(0, count).Select(i => quantile((i + 0.5) / count))];

    private static CellQuantiles Read(double[] values)
    {
        double[] sample = [.. values];
        CellGrid grid = CellGrid.FromSample(sample);
        uint[] cells = new uint[grid.CellCount];
        foreach (double value in values)
        {
            cells[grid.CellOf(value)]++;
        }

        return grid.Read(cells);
    }
}
