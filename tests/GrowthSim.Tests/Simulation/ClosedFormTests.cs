using GrowthSim.Outcomes;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation;

/// <summary>Probabilities and means of a million paths against closed forms, within four standard errors.</summary>
public sealed class ClosedFormTests
{
    private const long Paths = 1_000_000;

    [Fact]
    public void Lognormal_growth_to_a_level_has_the_normal_probability_of_its_logarithm()
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model("""
            indicators:
              output: { initial: 100, equation: "prev(output) * exp(normal(8%, 5%))" }
            targets:
              doubled: { group: a, measure: "at(output, 2030)", at_least: 220 }
            """),
            Paths);

        double probability = 1 - Normal.CDF(10 * 0.08, 0.05 * Math.Sqrt(10), Math.Log(2.2));
        AssertProbability(probability, outcome.Target("doubled").Probability);
        double sigma = 0.05 * Math.Sqrt(10);
        double mean = 100 * Math.Exp(0.8 + (sigma * sigma / 2));
        ProjectionYear last = outcome.Year("output", 2030);
        Assert.Equal(mean, last.Mean, 4 * mean * Math.Sqrt((Math.Exp(sigma * sigma) - 1) / Paths));
        Assert.Equal(100 * Math.Exp(0.8), last.Quantiles.Median, 100 * Math.Exp(0.8) * sigma * QuantileTolerance(0.5, Normal.PDF(0, 1, 0)));
        double tail = Normal.InvCDF(0, 1, 0.95);
        Assert.Equal(100 * Math.Exp(0.8 + (sigma * tail)), last.Quantiles.At(0.95), last.Quantiles.At(0.95) * sigma * QuantileTolerance(0.95, Normal.PDF(0, 1, tail)));
    }

    [Fact]
    public void Compound_growth_has_the_distribution_of_the_mean_log_growth()
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model("""
            indicators:
              output: { initial: 100, equation: "prev(output) * exp(normal(12%, 6%))" }
            targets:
              growth: { group: a, measure: "cagr(output, 2020, 2025)", range: [14.5%, 16.5%] }
            """),
            Paths);

        double At(double growth) => 1 - Normal.CDF(0.12, 0.06 / Math.Sqrt(5), Math.Log(1 + growth));
        TargetOutcome target = outcome.Target("growth");
        AssertProbability(At(0.145), target.Probability);
        AssertProbability(At(0.165), target.Stretch!);
        AssertProbability(At(0.145) - At(0.165), target.Within!);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void First_passage_of_a_symmetric_walk_follows_the_reflection_principle(int level)
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model($$"""
            indicators:
              walk: { initial: 0, equation: "prev(walk) + 2 * bernoulli(0.5) - 1" }
            targets:
              reached: { group: a, measure: "max(walk, 2020, 2030)", at_least: {{level}} }
            """),
            Paths);

        // P(max S ≥ m) = P(S ≥ m) + P(S > m), S = 2 B − 10, B binomial(10, 1/2).
        double Beyond(int least) => Enumerable.Range(0, 11).Where(b => (2 * b) - 10 >= least).Sum(b => new Binomial(0.5, 10).Probability(b));
        AssertProbability(Beyond(level) + Beyond(level + 1), outcome.Target("reached").Probability);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.4)]
    [InlineData(0.95)]
    public void Orthant_of_three_correlated_normals_has_the_arcsine_probability(double correlation)
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model(FormattableString.Invariant($$"""
            parameters:
              a: normal(0, 1)
              b: normal(0, 1)
              c: normal(0, 1)
            correlations:
              - between: [a, b, c]
                matrix: [[1, {{correlation}}, {{correlation}}], [{{correlation}}, 1, {{correlation}}], [{{correlation}}, {{correlation}}, 1]]
            targets:
              a_positive: { group: g, measure: a, above: 0 }
              b_positive: { group: g, measure: b, above: 0 }
              c_positive: { group: g, measure: c, above: 0 }
            """)),
            Paths);

        AssertProbability(0.125 + (3 * Math.Asin(correlation) / (4 * Math.PI)), outcome.Joint.All.Probability);
        Assert.Equal(0.125, outcome.Joint.All.IfIndependent, 4 * 3 * 0.25 * 0.5 / Math.Sqrt(Paths));
        Assert.Equal(outcome.Joint.All.Probability, outcome.Joint.Groups["g"].Probability);
        Assert.Equal(outcome.Joint.All.Probability, outcome.Joint.AtLeast[2].Probability);
    }

    [Fact]
    public void Counts_that_hold_every_year_have_the_power_of_the_binomial_tail()
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model("""
            indicators:
              good: binomial(70, 0.92)
              bad: poisson(0.07)
            targets:
              at_least_90_percent: { group: a, measure: "every(good / 70 >= 90%, 2021, 2025)", at_least: 1 }
              above_90_percent: { group: a, measure: "every(good / 70 > 90%, 2021, 2025)", at_least: 1 }
              none_bad: { group: a, measure: "sum(bad, 2021, 2025)", equals: 0 }
            """),
            Paths);

        Binomial binomial = new(0.92, 70);
        AssertProbability(Math.Pow(1 - binomial.CumulativeDistribution(62), 5), outcome.Target("at_least_90_percent").Probability);
        AssertProbability(Math.Pow(1 - binomial.CumulativeDistribution(63), 5), outcome.Target("above_90_percent").Probability);
        AssertProbability(Math.Exp(-0.35), outcome.Target("none_bad").Probability);
    }

    [Fact]
    public void A_sum_of_skewed_delays_has_the_convolved_distribution()
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model("""
            milestones:
              planned: 2021 + exponential(1.5)
              approved: planned + exponential(1.5)
              built: approved + exponential(1.5)
              earliest_or_2026: max(planned, 2026)
            indicators:
              is_built: done(built)
            targets:
              built_before_2026: { group: a, measure: built, below: 2026 }
              done_by_end_of_2025: { group: a, measure: "at(is_built, 2025)", equals: 1 }
              planned_by_2026: { group: a, measure: earliest_or_2026, at_most: 2026 }
            """),
            Paths);

        double erlang = Erlang.CDF(3, 1 / 1.5, 5);
        AssertProbability(erlang, outcome.Target("built_before_2026").Probability);
        Assert.Equal(outcome.Target("built_before_2026").Hits, outcome.Target("done_by_end_of_2025").Hits);
        AssertProbability(1 - Math.Exp(-5 / 1.5), outcome.Target("planned_by_2026").Probability);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    [InlineData(-0.6)]
    public void A_copula_gives_the_rank_correlation_of_its_normal_scores(double correlation)
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model(FormattableString.Invariant($$"""
            drivers:
              u: uniform(0, 1)
              v: uniform(0, 1)
            indicators:
              product: u * v
            correlations:
              - between: [u, v]
                matrix: [[1, {{correlation}}], [{{correlation}}, 1]]
            """)),
            Paths);

        // E[uv] = 1/4 + ρₛ/12 with Spearman's ρₛ = 6/π · asin(ρ/2).
        double spearman = 6 / Math.PI * Math.Asin(correlation / 2);
        ProjectionYear year = outcome.Year("product", 2024);
        Assert.Equal(0.25 + (spearman / 12), year.Mean, 4 * year.StandardDeviation / Math.Sqrt(Paths));
    }

    [Fact]
    public void Targets_on_one_draw_are_met_together_and_targets_on_two_draws_are_not()
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model("""
            parameters:
              a: uniform(0, 1)
              b: uniform(0, 1)
            targets:
              first: { group: same, measure: a, below: 0.3 }
              second: { group: same, measure: a, below: 0.4 }
              third: { group: other, measure: b, below: 0.5 }
            """),
            Paths);

        Assert.Equal(outcome.Target("first").Hits, (long)Math.Round(outcome.Joint.Groups["same"].Probability.Value * Paths));
        AssertProbability(0.15, outcome.Joint.All.Probability);
        Assert.Equal(0.06, outcome.Joint.All.IfIndependent, 0.001);
        AssertProbability(0.4 + (0.6 * 0.5), outcome.Joint.AtLeast[0].Probability);
        AssertProbability((0.3 * 1) + (0.1 * 0.5), outcome.Joint.AtLeast[1].Probability);
    }

    /// <summary>The estimate lies within four standard errors of the probability.</summary>
    private static void AssertProbability(double expected, Estimate estimate)
    {
        double tolerance = 4 * Math.Sqrt(expected * (1 - expected) / Paths);
        Assert.True(Math.Abs(expected - estimate.Value) <= tolerance, $"Expected {expected} ± {tolerance}, found {estimate.Value}.");
        Assert.InRange(estimate.Value, estimate.Lower, estimate.Upper);
    }

    /// <summary>Four standard errors of a sample quantile, √(p(1−p)/n)/f, and the rank error of 10⁻³ that the cells may add.</summary>
    private static double QuantileTolerance(double probability, double density) =>
        ((4 * Math.Sqrt(probability * (1 - probability) / Paths)) + 1e-3) / density;
}
