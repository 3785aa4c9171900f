using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Splitting;

/// <summary>Measures that say yes or no, count, or stand still for other reasons, against closed forms: the way to them is the distance of what their conditions compare.</summary>
[Trait("Length", "Long")]
public sealed class FlatMeasureTests
{
    private static double Tail(double from) => Normal.CDF(0, 1, -from);

    public static TheoryData<string, string, double> Conditions => new()
    {
        { "x1 > 4", "equals: 1", Tail(4) },
        { "x1 > -4", "equals: 0", Tail(4) },
        { "not (x1 < 4)", "above: 0", Tail(4) },
        { "if(x1 > 4, 1, 0)", "at_least: 1", Tail(4) },
        { "x1 > 3 and x2 > 2.5", "equals: 1", Tail(3) * Tail(2.5) },
        { "x1 > 4.5 or x2 < -4.5", "equals: 1", 1 - Math.Pow(1 - Tail(4.5), 2) },
        { "x1 > x2 + 6", "equals: 1", Tail(6 / Math.Sqrt(2)) },
        { "if(x1 > 2 and (x2 > 2 or x3 > 2), if(x4 > 2, 2, 1), 0)", "at_least: 2", Tail(2) * (1 - Math.Pow(1 - Tail(2), 2)) * Tail(2) },
        { "2 * (x1 > 2) + 3 * (x2 > 2) + (x3 > 2)", "at_least: 5", Tail(2) * Tail(2) },
        { "(x1 > 2) + (x2 > 2) + (x3 > 2) + (x4 > 2)", "above: 2", (4 * Math.Pow(Tail(2), 3) * (1 - Tail(2))) + Math.Pow(Tail(2), 4) },
        { "(x1 > 1) + (x2 > 1) + (x3 > 1) + (x4 > 1) <= 3", "equals: 0", Math.Pow(Tail(1), 4) },
    };

    public static TheoryData<string, string, double> Bounds => new()
    {
        { "if(x1 > 4, 10 + x2, x2)", "at_least: 8", Tail(4) * Tail(-2) },
        { "x1 * (x2 > 3)", "at_least: 2", Tail(2) * Tail(3) },
        { "10 * (x1 > 3) + x2", "at_least: 12", Tail(3) * Tail(2) },
        { "2 * max(x1, 3) + 1", "above: 11", Tail(5) },
        { "min(clamp(x1, -3, 6), x2 + 20)", "above: 5", Tail(5) },
        { "floor(x1)", "at_least: 5", Tail(5) },
        { "round(x1 * x1)", "at_least: 25", 2 * Tail(Math.Sqrt(24.5)) },
        { "exp(max(x1, 3))", "above: 148.4131591025766", Tail(5) },
        { "if(x1 > 4, sqrt(max(x1, 0)), 0)", "above: 2", Tail(4) },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Condition_is_as_rare_as_what_it_compares(string measure, string comparison, double exact) =>
        RareEstimate.AssertIs(exact, 0.05, RareEstimate.Normals(4) + $"targets:\n  t: {{ group: a, measure: \"{measure}\", {comparison} }}\n");

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Bound_or_rounded_value_is_as_rare_as_what_is_behind_it(string measure, string comparison, double exact) =>
        RareEstimate.AssertIs(exact, 0.05, RareEstimate.Normals(2) + $"targets:\n  t: {{ group: a, measure: \"{measure}\", {comparison} }}\n");

    [Theory]
    [InlineData("every(z > 1, 2021, 2026)", "equals: 1", 6, 6)]
    [InlineData("sum(z > 1, 2021, 2026)", "equals: 6", 6, 6)]
    [InlineData("sum(z > 1, 2021, 2026) >= 6", "equals: 1", 6, 6)]
    [InlineData("mean(z > 1, 2021, 2030)", "at_least: 0.8", 8, 10)]
    [InlineData("sum(if(z > 1, 1, 0), 2021, 2030)", "between: [7, 8]", -7, 10)]
    [InlineData("at(alive, 2026)", "equals: 1", 6, 6)]
    public void Years_that_count_are_as_rare_as_the_binomial_says(string measure, string comparison, int least, int years)
    {
        // A negative number stands for it and the next alone.
        double exact = Enumerable.Range(0, years + 1)
            .Where(count => least > 0 ? count >= least : count == -least || count == 1 - least)
            .Sum(count => Binomial.PMF(Tail(1), years, count));

        RareEstimate.AssertIs(exact, 0.05, $$"""
            drivers:
              z: normal(0, 1)
              alive: { initial: 1, equation: prev(alive) * (z > 1) }
            targets:
              t: { group: a, measure: "{{measure}}", {{comparison}} }
            """);
    }

    public static TheoryData<string, string, double> Draws => new()
    {
        { "poisson(3)", "at_least: 20", Upper(20, 60, count => Poisson.PMF(3, count)) },
        { "poisson(0.001)", "at_least: 3", Upper(3, 20, count => Poisson.PMF(0.001, count)) },
        { "binomial(20, 0.02)", "at_least: 9", Upper(9, 20, count => Binomial.PMF(0.02, 20, count)) },
        { "binomial(40, 0.9)", "at_most: 20", Upper(20, 40, count => Binomial.PMF(0.1, 40, count)) },
        { "bernoulli(1e-6)", "equals: 1", 1e-6 },
        { "bernoulli(0.999999)", "equals: 0", 1e-6 },
        { "\"discrete({0: 0.99998, 5: 0.00001, 9: 0.00001})\"", "equals: 5", 1e-5 },
    };

    [Theory]
    [MemberData(nameof(Draws))]
    public void Discrete_draw_reaches_its_far_values(string draw, string comparison, double exact) =>
        RareEstimate.AssertIs(exact, 0.05, $"parameters:\n  n: {draw}\ntargets:\n  t: {{ group: a, measure: n, {comparison} }}\n");

    [Fact]
    public void Draws_that_happen_or_not_add_up() =>
        RareEstimate.AssertIs(
            Upper(5, 8, count => Binomial.PMF(0.02, 8, count)),
            0.05,
            "parameters:\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"  b{i}: bernoulli(0.02)\n")) + "targets:\n  t: { group: a, measure: \"b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8\", at_least: 5 }\n");

    [Fact]
    public void Count_whose_probability_varies_reaches_its_far_values()
    {
        const int Points = 10_000;
        double exact = Enumerable.Range(0, Points).Average(i => Upper(3, 10, count => Binomial.PMF(0.002 * (i + 0.5) / Points, 10, count)));

        RareEstimate.AssertIs(exact, 0.05, "parameters:\n  p: uniform(0, 0.002)\n  n: binomial(10, p)\ntargets:\n  t: { group: a, measure: n, at_least: 3 }\n");
    }

    private static double Upper(int from, int to, Func<int, double> probability) => Enumerable.Range(from, to - from + 1).Reverse().Sum(probability);
}
