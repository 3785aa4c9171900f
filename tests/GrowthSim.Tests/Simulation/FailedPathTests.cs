using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation;

public sealed class FailedPathTests
{
    private const int Paths = 100_003;

    [Fact]
    public void A_path_with_a_logarithm_of_a_negative_number_is_counted_as_failed_and_not_averaged()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model("""
            parameters:
              x: normal(2, 1)
            indicators:
              level: ln(x)
            targets:
              positive: { group: a, measure: x, above: 0 }
            """));
        RunOutcome outcome = RunOutcome.From(plan, LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);

        double share = Normal.CDF(2, 1, 0);
        Assert.Equal(share, (double)outcome.FailedPaths / Paths, 4 * Math.Sqrt(share * (1 - share) / Paths));
        Assert.Equal(Paths - outcome.FailedPaths, outcome.Target("positive").Paths);
        Assert.Equal(1, outcome.Target("positive").Probability.Value);
        Assert.True(double.IsFinite(outcome.Year("level", 2025).Mean));
        Assert.Equal(10, outcome.Failures.Length);
        Assert.Contains("level in 2020 is NaN", outcome.Failures[0].Reason, StringComparison.Ordinal);
        Assert.All(outcome.Failures, failure => Assert.NotNull(PathTrace.Of(plan, failure.Path).Failure));

        // The valid paths' mean is that of the truncated normal: μ + σ φ(α)/(1 − Φ(α)), α = −2.
        double mean = 2 + (Normal.PDF(0, 1, -2) / (1 - share));
        Assert.Equal(mean, outcome.Target("positive").Mean, 4.0 / Math.Sqrt(Paths));
    }

    [Fact]
    public void An_argument_that_a_distribution_does_not_allow_fails_the_path_even_where_the_value_is_not_used()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model("""
            parameters:
              spread: normal(1, 1)
            indicators:
              x: normal(0, spread)
              used: if(spread > 0, x, 0)
            """));
        RunOutcome outcome = RunOutcome.From(plan, LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);

        double share = Normal.CDF(1, 1, 0);
        Assert.Equal(share, (double)outcome.FailedPaths / Paths, 4 * Math.Sqrt(share * (1 - share) / Paths));
        Assert.Contains("standard deviation of normal is negative", outcome.Failures[0].Reason, StringComparison.Ordinal);
        Assert.Contains("x in 2020", outcome.Failures[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_in_which_every_path_fails_has_no_probabilities_and_says_so()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model("""
            indicators:
              x: ln(-1 - exponential(1))
            targets:
              t: { group: a, measure: "at(x, 2030)", above: 0 }
            """));
        RunOutcome outcome = RunOutcome.From(plan, LocalRunner.Run(plan, 1000, 1, CancellationToken.None), 0.95, partial: false);

        Assert.Equal(1000, outcome.FailedPaths);
        Assert.Equal(0, outcome.Target("t").Paths);
        Assert.Equal(new Estimate(0, 0, 1), outcome.Target("t").Probability);
    }

    [Fact]
    public void An_antithetic_run_with_broken_pairs_keeps_its_estimate_and_its_interval_unbiased()
    {
        const string Sections = """
            parameters:
              x: normal(2, 1)
            indicators:
              level: ln(x)
            targets:
              above: { group: a, measure: x, above: 2.5 }
            """;
        RunOutcome outcome = TestPlan.Run(TestPlan.Model(Sections), 10_001, design: SamplingDesign.Antithetic);

        TargetOutcome target = outcome.Target("above");
        Assert.InRange(target.Probability.Value, target.Probability.Lower, target.Probability.Upper);
        double share = (1 - Normal.CDF(2, 1, 2.5)) / (1 - Normal.CDF(2, 1, 0));
        Assert.InRange(target.Probability.Value, share - (4 * Math.Sqrt(share * (1 - share) / 10_000)), share + (4 * Math.Sqrt(share * (1 - share) / 10_000)));
        Assert.InRange(target.Probability.HalfWidth, 0.001, 0.02);
    }
}
