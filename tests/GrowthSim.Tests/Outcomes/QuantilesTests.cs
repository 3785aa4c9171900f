using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Outcomes;

public sealed class QuantilesTests
{
    private const string Clusters = """
        parameters:
          fast: uniform(240, 250)
          slow: uniform(50000, 60000)
          is_4: bernoulli(4%)
        indicators:
          four: if(is_4 == 1, slow, fast)
        targets:
          near: { group: a, measure: "if(is_4 == 1, slow, fast)", at_most: 250 }
        """;

    [Fact]
    public void Quantiles_of_two_groups_of_values_far_apart_are_those_of_the_near_one()
    {
        RunOutcome outcome = TestPlan.Run(TestPlan.Model(Clusters), 100_000);

        // The p-quantile is 240 + 10·p/0.96; four standard errors of a rank at 100,000 paths are 0.0063, or 0.07 in value.
        Assert.All(outcome.Year("four", 2025).Quantiles.All, quantile => Assert.Equal(240 + (10 * quantile.Probability / 0.96), quantile.Value, 0.07));
        Assert.All(outcome.Target("near").Quantiles.All, quantile => Assert.InRange(quantile.Value, quantile.Lower, quantile.Upper));
        Assert.Empty(OutcomeWarnings.Of(outcome));
    }

    [Theory]
    [InlineData(45)]
    [InlineData(10)]
    [InlineData(1)]
    public void Nothing_is_said_of_quantiles_that_are_right(int percent)
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Clusters.Replace("4%", $"{percent}%", StringComparison.Ordinal)));
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, 20_000, 2, CancellationToken.None), 0.95, partial: false, [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]);

        Assert.Empty(OutcomeWarnings.Of(outcome));
    }

    [Theory]
    [InlineData(SamplingDesign.Plain, 100)]
    [InlineData(SamplingDesign.Plain, 3_000)]
    [InlineData(SamplingDesign.Antithetic, 3_000)]
    [InlineData(SamplingDesign.LatinHypercube, 3_000)]
    [InlineData(SamplingDesign.Sobol, 3_000)]
    public void Interval_of_a_quantile_and_of_a_mean_holds_its_level(SamplingDesign design, int paths)
    {
        const int Runs = 300;
        double[] asked = [0.05, 0.5, 0.9];
        int[] held = new int[asked.Length];
        int meanHeld = 0;
        for (ulong seed = 1; seed <= Runs; seed++)
        {
            RunPlan plan = TestPlan.Of(TestPlan.Model("""
                parameters:
                  x: exponential(2)
                targets:
                  t: { group: a, measure: x, above: 1 }
                """), new RunSettings { Seed = seed, Design = design, TargetsOnly = true }).OrThrow();
            TargetOutcome target = RunOutcome.From(LocalRunner.Run(plan, paths, 1, CancellationToken.None), 0.95, partial: false, [.. asked]).Target("t");
            for (int i = 0; i < asked.Length; i++)
            {
                double truth = -2 * Math.Log(1 - asked[i]);
                QuantileEstimate quantile = target.Quantiles.All.Single(entry => entry.Probability == asked[i]);
                held[i] += truth >= quantile.Lower && truth <= quantile.Upper ? 1 : 0;
            }

            meanHeld += Math.Abs(target.Mean - 2) <= 1.96 * target.StandardError ? 1 : 0;
        }

        // At 95 % and 300 runs, four standard errors of the coverage are 5 points; the mean of 100 skewed values falls somewhat shorter of its level.
        Assert.All(held, count => Assert.InRange(count / (double)Runs, 0.90, 1));
        Assert.InRange(meanHeld / (double)Runs, paths < 1000 ? 0.87 : 0.90, 1);
    }

    [Theory]
    [InlineData("1,10,50,90,99", new[] { 0.01, 0.1, 0.5, 0.9, 0.99 })]
    [InlineData("97.5, 2.5", new[] { 0.025, 0.5, 0.975 })]
    [InlineData("0.1,0.1", new[] { 0.001, 0.5 })]
    public void Percentiles_are_read_as_people_list_them(string text, double[] probabilities)
    {
        Assert.True(Quantiles.TryParse(text, out ImmutableArray<double> read));
        Assert.Equal(probabilities, read);
        Assert.True(Quantiles.TryParse(Quantiles.Text(read), out ImmutableArray<double> again));
        Assert.Equal(read, again.AsEnumerable());
    }

    [Theory]
    [InlineData("")]
    [InlineData("5;50")]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("-5")]
    [InlineData("5,,95")]
    [InlineData("1e1")]
    [InlineData("50%")]
    [InlineData("NaN")]
    public void What_is_no_list_of_percentiles_is_refused(string text) => Assert.False(Quantiles.TryParse(text, out _));

    [Fact]
    public void More_percentiles_than_are_read_at_a_time_are_refused() =>
        Assert.False(Quantiles.TryParse(string.Join(',', Enumerable.Range(1, 100).Select(number => $"{number / 2.0 + 0.25}")), out _));
}
