using GrowthSim.Outcomes;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation;

/// <summary>Each distribution through the language and the kernel: moments and tail probabilities against MathNet.</summary>
public sealed class DistributionTests
{
    private const long Paths = 1_000_000;

    public static TheoryData<string, double, double, double, double> Continuous
    {
        get
        {
            TheoryData<string, double, double, double, double> data = [];
            void Add(string draw, IContinuousDistribution distribution, double point) =>
                data.Add(draw, distribution.Mean, distribution.StdDev, point, distribution.CumulativeDistribution(point));
            Add("normal(3, 2)", new Normal(3, 2), 5.5);
            Add("lognormal(median: 2, sigma: 0.5)", new LogNormal(Math.Log(2), 0.5), 4);
            Add("uniform(-1, 4)", new ContinuousUniform(-1, 4), 3);
            Add("triangular(1, 2, 6)", new Triangular(1, 6, 2), 3);
            Add("exponential(2.5)", new Exponential(1 / 2.5), 6);
            Add("beta(2, 5)", new Beta(2, 5), 0.5);
            Add("gamma(2.5, 1.5)", new Gamma(2.5, 1 / 1.5), 8);
            Add("weibull(1.5, 3)", new Weibull(1.5, 3), 5);
            Add("pert(1, 2, 6)", new BetaScaled(1 + (4 * 1.0 / 5), 1 + (4 * 4.0 / 5), 1, 5), 3);
            Add("student_t(1, 2, 6)", new StudentT(1, 2, 6), 4);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void A_continuous_draw_has_the_moments_and_the_probability_of_its_distribution(string draw, double mean, double deviation, double point, double below)
    {
        RunOutcome outcome = Run(draw, point);

        TargetOutcome target = outcome.Target("below");
        Assert.Equal(mean, target.Mean, 4 * deviation / Math.Sqrt(Paths));

        // Four standard errors of a standard deviation, with the kurtosis left generous for the heavy tails here.
        Assert.Equal(deviation, target.StandardDeviation, 4 * deviation * Math.Sqrt(10.0 / Paths));
        Assert.Equal(below, target.Probability.Value, 4 * Math.Sqrt(below * (1 - below) / Paths));
        Assert.Equal(0, outcome.FailedPaths);
    }

    public static TheoryData<string, double, double, double, double> Discrete
    {
        get
        {
            TheoryData<string, double, double, double, double> data = [];
            void Add(string draw, IDiscreteDistribution distribution, int point) =>
                data.Add(draw, distribution.Mean, distribution.StdDev, point + 0.5, distribution.CumulativeDistribution(point));
            Add("bernoulli(0.3)", new Bernoulli(0.3), 0);
            Add("binomial(52, 0.9)", new Binomial(0.9, 52), 46);
            Add("poisson(3.5)", new Poisson(3.5), 4);
            data.Add("discrete({1: 0.2, 2: 0.5, 10: 0.3})", 4.2, Math.Sqrt((0.2 * 1) + (0.5 * 4) + (0.3 * 100) - (4.2 * 4.2)), 5, 0.7);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Discrete))]
    public void A_discrete_draw_has_the_moments_and_the_probability_of_its_distribution(string draw, double mean, double deviation, double point, double below) =>
        A_continuous_draw_has_the_moments_and_the_probability_of_its_distribution(draw, mean, deviation, point, below);

    [Fact]
    public void A_truncated_draw_stays_within_its_bounds_and_keeps_its_shape()
    {
        RunOutcome outcome = Run("truncated(normal(9.6, 0.6), 8.5, 11.6)", 9.6);

        double low = Normal.CDF(9.6, 0.6, 8.5);
        double high = Normal.CDF(9.6, 0.6, 11.6);
        double below = (0.5 - low) / (high - low);
        TargetOutcome target = outcome.Target("below");
        Assert.Equal(below, target.Probability.Value, 4 * Math.Sqrt(below * (1 - below) / Paths));
        Assert.Equal(1, outcome.Target("inside").Probability.Value);
    }

    [Fact]
    public void A_binomial_with_a_drawn_probability_is_beta_binomial()
    {
        RunOutcome outcome = TestPlan.Run(
            TestPlan.Model("""
            parameters:
              p: beta(30, 3)
              count: binomial(70, p)
            targets:
              few: { group: a, measure: count, at_most: 60 }
            """),
            Paths);

        BetaBinomial distribution = new(70, 30, 3);
        double below = Enumerable.Range(0, 61).Sum(distribution.Probability);
        Assert.Equal(below, outcome.Target("few").Probability.Value, 4 * Math.Sqrt(below * (1 - below) / Paths));
        Assert.Equal(distribution.Mean, outcome.Target("few").Mean, 4 * outcome.Target("few").StandardDeviation / Math.Sqrt(Paths));
    }

    private static RunOutcome Run(string draw, double point) => TestPlan.Run(
        TestPlan.Model(FormattableString.Invariant($$"""
        parameters:
          x: "{{draw}}"
        targets:
          below: { group: a, measure: x, below: {{point}} }
          inside: { group: a, measure: x, between: [8.5, 11.6] }
        """)),
        Paths);
}
