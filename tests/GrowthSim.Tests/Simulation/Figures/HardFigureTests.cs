using GrowthSim.Outcomes;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>Records that one normal distribution of the draws fits badly, against closed forms and by the spread over seeds.</summary>
public sealed class HardFigureTests
{
    /// <summary>What a square says of its root: two modes, between which the normal distribution that fits both has most of its own.</summary>
    private const string Bimodal = """
        parameters: { root: "normal(0.1, 1)" }
        indicators:
          square: root ^ 2 + normal(0, 0.05)
          shown: root
        targets:
          positive: { group: g, measure: "at(shown, 2030)", at_least: 0 }
          far: { group: g, measure: "at(shown, 2030) ^ 2", at_least: 1.5 }
        observations:
          square: { 2021: 1.5 }
        """;

    /// <summary>A count of four years of which only the sum is on record: the first three are behind it, and hang on one probability.</summary>
    private const string Total = """
        parameters: { chance: "beta(2, 3)" }
        indicators:
          total: { initial: 0, equation: "prev(total) + binomial(10, chance)" }
          shown: chance
        targets:
          early: { group: g, measure: "at(total, 2022)", at_least: 4 }
        observations:
          total: { 2024: 3 }
        """;

    /// <summary>Twenty figures of three series that hang on two trends and each other, most of them exact.</summary>
    private const string Twenty = """
        parameters:
          trend: normal(5%, 2%)
          lead: normal(1%, 1%)
          spread: uniform(1%, 5%)
        drivers:
          nation: trend + normal(0, spread)
          province: { initial: 100, equation: "prev(province) * exp(nation + lead + normal(0, 2%))" }
        indicators:
          city: { initial: 50, equation: "prev(city) * exp(0.7 * nation + 2 * lead + normal(0, 3%))" }
        targets:
          fast: { group: g, measure: "cagr(city, 2027, 2030)", at_least: 7% }
        observations:
          nation: { 2021: 2.6%, 2022: 8%, 2023: 5.1%, 2024: 7.1%, 2025: 8%, 2026: 6.3%, 2027: { value: 5.5%, sd: 0.5% } }
          province: { 2021: 104, 2022: 115, 2023: 123, 2024: 134, 2025: 147, 2026: 159, 2027: { value: 170, sd: 1 } }
          city: { 2021: 52.1, 2022: 57.8, 2023: 60, 2024: 65.9, 2025: 71, 2026: { value: 77, sd: 0.5 } }
        """;

    [Fact]
    public void Two_modes_are_found_both()
    {
        ConditionedRun run = ConditionedRun.Of(Bimodal, 200_000);

        (double all, double positive, double far) = (0, 0, 0);
        for (int i = 0; i < 400_000; i++)
        {
            double root = -4 + ((i + 0.5) / 50_000);
            double density = Normal.PDF(0.1, 1, root) * Normal.PDF(root * root, 0.05, 1.5);
            all += density;
            positive += root >= 0 ? density : 0;
            far += root * root >= 1.5 ? density : 0;
        }

        run.IsProbability("positive", positive / all);
        run.IsProbability("far", far / all);
        Assert.Equal("tries", run.Outcome.Conditioning!.Method);
        Assert.True(run.Effective > 30_000, $"One try leaves 4 %, {run.Effective}");
    }

    /// <summary>A figure of a curved function of x ~ N(m, 1) + N(0, 1) says what x was, and so that m is N((1 + x)/2, 1/2) given it.</summary>
    [Theory]
    [InlineData("x ^ 3", 8, 2)]
    [InlineData("x ^ 3", -0.125, -0.5)]
    [InlineData("x ^ 5 - 1", 31, 2)]
    [InlineData("sqrt(x + 9)", 3.2, 1.24)]
    [InlineData("exp(x) ^ 1.5", 4.4816890703380645, 1)]
    [InlineData("x + x ^ 3", 10, 2)]
    [InlineData("x + 0.2 * exp(2 * x)", 12.919630006628848, 2)]
    [InlineData("5 - x - 0.1 * x ^ 3 - exp(x) / 20", 1.8305471950534675, 2)]
    public void Curved_figures_are_turned_round(string curve, double figure, double x)
    {
        ConditionedRun run = ConditionedRun.Of(
            FormattableString.Invariant($$"""
            parameters: { centre: "normal(1, 1)" }
            drivers:
              x: centre + normal(0, 1)
            indicators:
              curved: {{curve}}
              shown: centre
            targets:
              above: { group: g, measure: "at(shown, 2030)", at_least: 1.5 }
            observations:
              curved: { 2021: {{figure}} }
            """),
            200_000);

        run.HasMoments("shown", 2025, (1 + x) / 2, Math.Sqrt(0.5));
        run.IsProbability("above", 1 - Normal.CDF((1 + x) / 2, Math.Sqrt(0.5), 1.5));
    }

    [Fact]
    public void Tight_total_of_counts_is_the_beta_binomial()
    {
        ConditionedRun run = ConditionedRun.Of(Total, 200_000);

        (double a, double b) = (2 + 3, 3 + 40 - 3);
        run.HasMoments("shown", 2025, a / (a + b), Math.Sqrt(a * b / ((a + b) * (a + b) * (a + b + 1))));

        // Given their sum, which of the trials succeeded is anybody's guess: of the first twenty of forty none to three.
        ProjectionYear half = run.Outcome.Year("total", 2022);
        Assert.Equal(1.5, half.Mean, 4 * Math.Sqrt(3 * 0.25 * 37 / 39 / run.Effective));
        Assert.True(run.Effective > 40_000, $"{run.Effective}");
    }

    /// <summary>The standard deviation of n estimates has itself a relative error of 1/√(2(n − 1)): a tenth of fifty.</summary>
    [Theory]
    [InlineData(Bimodal, "positive", 0.1)]
    [InlineData(Twenty, "fast", 0.5)]
    public void Stated_error_is_the_spread_over_seeds(string sections, string target, double least)
    {
        const int Seeds = 50;
        const long Paths = 8_192;
        double[] found = new double[Seeds];
        double[] stated = new double[Seeds];
        double effective = 0;
        for (int i = 0; i < Seeds; i++)
        {
            ConditionedRun run = ConditionedRun.Of(sections, Paths, asOf: 2027, seed: (ulong)(1_000 + i));
            Estimate estimate = run.Outcome.Target(target).Probability;
            found[i] = estimate.Value;
            stated[i] = (estimate.Upper - estimate.Lower) / (2 * 1.959964);
            effective += run.Effective / Seeds;
        }

        double mean = found.Average();
        double spread = Math.Sqrt(found.Sum(value => (value - mean) * (value - mean)) / (Seeds - 1));
        Assert.InRange(spread / stated.Average(), 0.8, 1.2);
        Assert.InRange(effective / Paths, least, 1);
    }

    /// <summary>A figure behind a function that can be turned round says of what is behind it what its inverse says.</summary>
    [Theory]
    [InlineData("exp(level + normal(0, 0.6))")]
    [InlineData("100 / (5 + exp(level + normal(0, 0.6)))")]
    [InlineData("logistic(3 - 2 * (level + normal(0, 0.6)))")]
    [InlineData("ln(7 + exp(-(level + normal(0, 0.6)) / 3))")]
    [InlineData("max(level + normal(0, 0.6), -20)")]
    public void Function_that_is_turned_round_hands_on_its_figure(string function)
    {
        const double Wanted = 1.3;
        double figure = function[0] switch
        {
            'e' => Math.Exp(Wanted),
            '1' => 100 / (5 + Math.Exp(Wanted)),
            'm' => Wanted,
            _ => function.StartsWith("ln(", StringComparison.Ordinal) ? Math.Log(7 + Math.Exp(-Wanted / 3)) : 1 / (1 + Math.Exp((2 * Wanted) - 3)),
        };
        ConditionedRun run = ConditionedRun.Of(FormattableString.Invariant($$"""
            parameters: { level: "normal(0, 0.8)" }
            indicators:
              seen: {{function}}
              shown: level
            observations:
              seen: { 2021: {{figure}} }
            """), 100_000);

        run.IsNormal("shown", 2025, 0.64 * Wanted, Math.Sqrt(0.64 * 0.36));
    }

    /// <summary>Where the slope of the figure in what it is solved for differs by path, it is in the weight: by quadrature.</summary>
    [Fact]
    public void Slope_that_differs_by_path_is_in_the_weight()
    {
        ConditionedRun run = ConditionedRun.Of("""
            parameters: { level: "normal(1, 0.5)" }
            indicators:
              seen: level + exp(normal(0, 0.5))
              shown: level
            observations:
              seen: { 2021: 3 }
            """, 200_000);

        (double all, double sum, double squares) = (0, 0, 0);
        for (int i = 0; i < 100_000; i++)
        {
            double level = -2 + ((i + 0.5) / 20_000);
            double density = Normal.PDF(1, 0.5, level) * Normal.PDF(0, 0.5, Math.Log(3 - level)) / (3 - level);
            all += density;
            sum += density * level;
            squares += density * level * level;
        }

        run.HasMoments("shown", 2025, sum / all, Math.Sqrt((squares / all) - (sum / all * sum / all)));
    }
}
