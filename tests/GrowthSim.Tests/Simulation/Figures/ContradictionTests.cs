using System.Collections.Immutable;
using GrowthSim.Outcomes;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>Figures that the model does not expect, against their probabilities in closed form.</summary>
public sealed class ContradictionTests
{
    private const string Walk = """
        drivers:
          x: { initial: 0, equation: "prev(x) + normal(0, 1)" }
        targets:
          high: { group: a, measure: "at(x, 2030)", at_least: 5 }

        """;

    /// <summary>A step is standard normal, given the one before, on every path.</summary>
    [Theory]
    [InlineData(4.5)]
    [InlineData(-4.5)]
    [InlineData(-6)]
    public void A_step_that_is_too_long_has_the_probability_of_its_tails(double step)
    {
        ContradictingFigure figure = Assert.Single(Contradicting(Walk + FormattableString.Invariant($"observations: {{ x: {{ 2021: 1, 2022: {1 + step} }} }}")));

        Assert.Equal(("x", 2022, 1 + step), (figure.Variable, figure.Year, figure.Value));
        Assert.Equal(2 * Normal.CDF(0, 1, -Math.Abs(step)), figure.Probability, 1e-9 * Math.Abs(step));
    }

    [Fact]
    public void A_step_of_four_deviations_with_an_error_of_its_own_does_not_contradict() =>
        Assert.Empty(Contradicting(Walk + "observations: { x: { 2021: 1, 2022: { value: 5.5, sd: 1 } } }"));

    /// <summary>The trend is learnt from the figures before: the next is normal about what was learnt, with the variance of both.</summary>
    [Fact]
    public void Given_a_trend_that_was_learnt_the_probability_is_the_predictive_one()
    {
        double[] grown = [0.061, 0.02, 0.094, 0.055, 0.071];
        (double prior, double noise, double next) = (0.02, 0.03, 0.215);
        double precision = (1 / (prior * prior)) + (grown.Length / (noise * noise));
        double mean = ((0.05 / (prior * prior)) + (grown.Sum() / (noise * noise))) / precision;
        double expected = 2 * Normal.CDF(0, 1, (mean - next) / Math.Sqrt((1 / precision) + (noise * noise)));

        ContradictingFigure figure = Assert.Single(Contradicting($$"""
            parameters: { trend: "normal(5%, 2%)" }
            drivers: { growth: { initial: 0, equation: "trend + normal(0, 3%)" } }
            targets: { fast: { group: a, measure: "at(growth, 2030)", at_least: 7% } }
            observations: { growth: { {{string.Join(", ", grown.Append(next).Select((value, i) => FormattableString.Invariant($"{2021 + i}: {value}")))}} } }
            """));

        // The mean of what 16,384 weighted paths say: that of a tail whose logarithm varies with the trend by a standard deviation of some 0.5.
        Assert.Equal(2026, figure.Year);
        Assert.InRange(figure.Probability / expected, 0.9, 1.1);
    }

    [Fact]
    public void Counts_and_flags_have_the_probabilities_of_theirs()
    {
        ContradictingFigure count = Assert.Single(Contradicting("indicators: { x: \"binomial(20, 0.5)\" }\ntargets: { many: { group: a, measure: \"at(x, 2030)\", at_least: 12 } }\nobservations: { x: { 2021: 20, 2022: 11 } }"));
        ContradictingFigure flag = Assert.Single(Contradicting("indicators: { x: \"if(normal(0, 1) > 4.4, 1, 0)\" }\ntargets: { once: { group: a, measure: \"at(x, 2030)\", at_least: 1 } }\nobservations: { x: { 2021: 1, 2022: 0 } }"));

        Assert.Equal(2 * Math.Pow(0.5, 20), count.Probability, 1e-12);
        Assert.Equal(2 * Normal.CDF(0, 1, -4.4), flag.Probability, 1e-10);
        Assert.Equal((2021, 2021), (count.Year, flag.Year));
    }

    [Fact]
    public void A_run_warns_of_it_in_both_languages()
    {
        RunOutcome outcome = ConditionedRun.Of(Walk + "observations: { x: { 2021: 1, 2022: 7 } }", 20_000).Outcome;

        OutcomeWarning warning = Assert.Single(FigureWarnings.Of(outcome), warning => warning.Series == "x");
        Assert.Contains("The figure 7 of x in 2022 contradicts the model: given the figures before it, one as far out has a probability of 2.0e-9.", warning.Message.English, StringComparison.Ordinal);
        Assert.Contains("có xác suất 2,0e-9", warning.Message.Vietnamese, StringComparison.Ordinal);
    }

    private static ImmutableArray<ContradictingFigure> Contradicting(string sections) => ConditionedRun.Of(sections, 20_000).Outcome.Conditioning!.Contradicting;
}
