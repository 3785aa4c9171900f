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
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);

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
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);

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
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, 1000, 1, CancellationToken.None), 0.95, partial: false);

        Assert.Equal(1000, outcome.FailedPaths);
        Assert.Equal(0, outcome.Target("t").Paths);
        Assert.Equal(Estimate.Unknown, outcome.Target("t").Probability);
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

    // ln(a − 2) is NaN on practically every path, 1 / zero infinite on every one.
    [Theory]
    [InlineData("every(rate <= 5%, 2020, 2022)")]
    [InlineData("every(not (rate > 5%), 2020, 2022)")]
    [InlineData("if(at(rate, 2022) > 5%, 1, 0)")]
    [InlineData("if(at(rate, 2022), 0, 1)")]
    [InlineData("not at(rate, 2022)")]
    [InlineData("at(rate, 2022) and a > 100")]
    [InlineData("at(rate, 2022) or a < 100")]
    [InlineData("at(rate, 2022) == 1")]
    [InlineData("at(rate, 2022) != 1")]
    [InlineData("at(pulsed, 2022)")]
    [InlineData("at(stepped, 2022)")]
    [InlineData("at(flagged, 2022)")]
    [InlineData("at(rate, 2022) ^ 0")]
    [InlineData("0 * at(rate, 2022)")]
    [InlineData("min(at(large, 2022), 5)")]
    [InlineData("max(0 - at(large, 2022), 5)")]
    [InlineData("clamp(at(large, 2022), 0, 1)")]
    [InlineData("at(large, 2022) > 5")]
    [InlineData("1 / at(large, 2022)")]
    [InlineData("exp(0 - at(large, 2022))")]
    [InlineData("at(large, 2022) ^ (0 - 2)")]
    [InlineData("0.5 ^ at(large, 2022)")]
    [InlineData("logistic(at(large, 2022))")]
    [InlineData("if(a > 0, sum(rate > 5%, 2020, 2022), 0)")]
    public void A_value_that_is_not_finite_fails_the_path_by_whatever_way_it_reaches_a_target(string measure)
    {
        RunOutcome outcome = TestPlan.Run(TestPlan.Model($$"""
            parameters:
              a: normal(1, 0.1)
              zero: 0 * a
            drivers:
              rate: ln(a - 2)
              large: 1 / zero
              pulsed: pulse(at(rate, 2020))
              stepped: step(at(rate, 2020))
              flagged: "if(rate > 5%, 1, 0) * (1 - (rate <= 5%))"
            targets:
              t: { group: a, measure: "{{measure}}", at_most: 1000 }
            """), 10_000);

        Assert.Equal(10_000, outcome.FailedPaths);
        Assert.NotEmpty(outcome.Failures);
        Assert.All(outcome.Failures, failure => Assert.Matches("(NaN|Infinity|∞)", failure.Reason));
    }

    [Theory]
    [InlineData("if(a > 100, ln(a - 2) > 0, 1)")]
    [InlineData("if(a > 100, at(rate, 2022), 1) > 0")]
    [InlineData("if(zero > 0, 1 / zero, 1)")]
    public void A_value_that_is_not_finite_does_no_harm_where_nothing_sees_it(string measure)
    {
        RunOutcome outcome = TestPlan.Run(TestPlan.Model($$"""
            parameters:
              a: normal(1, 0.1)
              zero: 0 * a
            drivers:
              rate: ln(a - 2)
              unused: "rate > 5%"
            targets:
              t: { group: a, measure: "{{measure}}", above: 0 }
            """), 10_000);

        Assert.Equal(0, outcome.FailedPaths);
        Assert.Equal(10_000, outcome.Target("t").Hits);
    }
}
