using GrowthSim.Language;

namespace GrowthSim.Tests.Language.Checks;

public sealed class DistributionCheckTests
{
    [Theory]
    [InlineData("normal(0, ¦-1)", "standard deviation -1 is negative", "sd >= 0")]
    [InlineData("lognormal(¦0, 1)", "median 0 is not above 0", "median > 0")]
    [InlineData("lognormal(1, ¦-1)", "sigma -1 is negative", "sigma >= 0")]
    [InlineData("uniform(2, ¦1)", "lower end 2 is above the upper end 1", "lo <= hi")]
    [InlineData("triangular(2, ¦1, 3)", "lower end 2 is above the mode 1", "lo <= mode <= hi")]
    [InlineData("triangular(1, 1, ¦1)", "both 1", "lo < hi")]
    [InlineData("pert(0, 2, ¦1)", "mode 2 is above the upper end 1", "pert(lo, mode, hi)")]
    [InlineData("beta(¦0, 1)", "alpha 0 is not above 0", "alpha and beta from 0.01")]
    [InlineData("gamma(1, ¦-2)", "scale -2 is not above 0", "scale > 0")]
    [InlineData("exponential(¦0)", "mean 0 is not above 0", "mean > 0")]
    [InlineData("student_t(0, 1, ¦0)", "degrees of freedom 0 is not above 0", "dof from 1")]
    [InlineData("weibull(¦-1, 1)", "shape -1 is not above 0", "shape from 0.1")]
    [InlineData("student_t(0, 1, ¦0.5)", "degrees of freedom 0.5 is below 1", "dof from 1 to 1,000,000")]
    [InlineData("student_t(0, 1, ¦2000000)", "degrees of freedom 2000000 is above 1,000,000", "dof from 1 to 1,000,000")]
    [InlineData("weibull(¦0.05, 1)", "shape 0.05 is below 0.1", "shape from 0.1")]
    [InlineData("weibull(0.1, ¦1e300)", "scale 1E+300 its largest values", "scale > 0")]
    [InlineData("gamma(¦0.001, 1)", "shape 0.001 is below 0.01", "shape from 0.01")]
    [InlineData("beta(1, ¦20000)", "beta 20000 is above 10,000", "from 0.01 to 10,000")]
    [InlineData("uniform(-1e308, ¦1e308)", "distance from the lower end", "lo <= hi")]
    [InlineData("truncated(¦normal(0, 0), -1, 1)", "'normal' inside has no spread", "some spread")]
    [InlineData("truncated(normal(0, 1), 7, ¦8)", "of the probability of 'normal' lies between", "billionth")]
    [InlineData("bernoulli(¦1.5)", "probability 1.5 is outside 0 to 1", "0 <= p <= 1")]
    [InlineData("binomial(¦2.5, 0.5)", "2.5 is not whole", "whole n")]
    [InlineData("binomial(2, ¦-0.5)", "-0.5 is outside 0 to 1", "0 <= p <= 1")]
    [InlineData("poisson(¦-1)", "mean -1 is negative", "0 to 1,000,000")]
    [InlineData("discrete({1: ¦0.5, 2: 0.4})", "probabilities sum to 0.9", "sum to 1")]
    [InlineData("discrete({1: 0.5, ¦1: 0.5})", "he value 1 stands twice", "each value once")]
    [InlineData("discrete({1: ¦1.5, 2: -0.5})", "1.5 is outside 0 to 1", "sum to 1")]
    [InlineData("truncated(normal(0, 1), 2, ¦1)", "lower bound 2 is not below the upper bound 1", "lo < hi")]
    [InlineData("truncated(uniform(0, 1), ¦2, 3)", "No value of 'uniform' lies between", "between them")]
    [InlineData("truncated(lognormal(1, 1), -2, ¦-1)", "No value of 'lognormal' lies between", "between them")]
    [InlineData("truncated(normal(0, ¦0 - 1), 0, 1)", "standard deviation -1 is negative", "sd >= 0")]
    [InlineData("normal(¦1/0, 1)", "not a finite number", "sd >= 0")]
    public void Impossible_constant_argument_is_an_error(string equation, string problem, string remedy) =>
        Written.BodyFails("parameters:\n  a: " + equation, "a", problem, remedy);

    [Fact]
    public void Every_impossible_draw_is_reported_at_once()
    {
        Checked<ModelDefinition> model = ModelReader.Read(new ModelText
        {
            File = "test.yaml",
            Yaml = TestPlan.Model("parameters:\n  a: student_t(0, 1, 0.5)\n  b: weibull(0.05, 1)\n  c: normal(0, -1)\nindicators:\n  x: { equation: a + b + c + year }\n"),
        });
        Assert.Equal(["a", "b", "c"], model.Errors.Select(error => error.Entry));
        Assert.All(model.Errors, error => Assert.DoesNotContain("Parameter", error.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Argument_that_becomes_impossible_in_a_year_names_the_year() =>
        Written.BodyFails("drivers:\n  a: normal(0, ¦2 - since(2020))", "a", "In 2023, the standard deviation -1 is negative", "sd >= 0");

    [Fact]
    public void Argument_that_follows_from_parameters_and_levers_is_checked() =>
        Written.BodyFails("levers: { l: 2 }\nparameters:\n  p: 1 - l\n  a: normal(0, ¦p)", "a", "deviation -1 is negative", "sd >= 0");

    [Theory]
    [InlineData("pert(0, ¦u, 1)", "Each argument of 'pert'")]
    [InlineData("beta(1, 2 * ¦u)", "Each argument of 'beta'")]
    [InlineData("gamma(¦u, 1)", "Each argument of 'gamma'")]
    [InlineData("weibull(¦u, 1)", "Each argument of 'weibull'")]
    [InlineData("poisson(¦u)", "Each argument of 'poisson'")]
    [InlineData("discrete({¦u: 1})", "Each argument of 'discrete'")]
    [InlineData("truncated(normal(0, 1), ¦u, 9)", "Each argument of 'truncated'")]
    [InlineData("truncated(normal(¦u, 1), -9, 9)", "Each argument of 'truncated'")]
    [InlineData("binomial(¦u, 0.5)", "number of trials")]
    [InlineData("binomial(¦1001, u)", "at most 1,000 trials")]
    [InlineData("student_t(0, 1, ¦u)", "degrees of freedom")]
    public void Argument_that_must_be_the_same_on_every_path(string equation, string problem) =>
        Written.BodyFails("parameters:\n  u: uniform(0, 1)\n  a: " + equation, "a", problem, "");

    [Fact]
    public void Argument_that_may_vary_by_path_may_vary() =>
        Written.Body("parameters:\n  u: uniform(0.1, 0.9)\n  a: normal(u, u) + lognormal(u, u) + uniform(u, 2) + triangular(0, u, 1) + exponential(u) + bernoulli(u) + student_t(u, u, 5) + binomial(5, u) + pert(0, 0.5 / 2, 1)\n");
}
