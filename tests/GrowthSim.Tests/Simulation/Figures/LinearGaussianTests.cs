using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>A trend learnt from yearly growth, against the conjugate normal in closed form.</summary>
public sealed class LinearGaussianTests
{
    private const double PriorMean = 0.05;
    private const double PriorDeviation = 0.02;
    private const double Noise = 0.03;
    private static readonly double[] Grown = [0.061, 0.02, 0.094, 0.055, 0.071, 0.032, 0.088, 0.04, 0.067, 0.05];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(10, 0)]
    [InlineData(5, 0.01)]
    [InlineData(10, 0.05)]
    public void Trend_and_prediction_are_those_of_the_conjugate_normal(int figures, double error)
    {
        string observations = string.Concat(Enumerable.Range(0, figures).Select(i => FormattableString.Invariant($"    {2021 + i}: {{ value: {Grown[i]}, sd: {error} }}\n")));
        RunPlan plan = TestPlan.Of(
            $$"""
            growthsim: 1
            id: test
            name: Test
            base_year: 2020
            last_year: 2031
            parameters:
              trend: normal({{PriorMean}}, {{PriorDeviation}})
            drivers:
              growth: { initial: 0, equation: "trend + normal(0, {{Noise}})" }
            indicators:
              learnt: trend
              next: growth
            targets:
              fast: { group: a, measure: "at(growth, 2031)", at_least: 7% }
            observations:
              growth:
            {{observations}}
            """,
            asOf: 2030);
        BlockResult result = LocalRunner.Run(plan, 1_000_000, 2, CancellationToken.None);
        RunOutcome outcome = RunOutcome.From(result, 0.95, partial: false);

        double variance = (Noise * Noise) + (error * error);
        double precision = (1 / (PriorDeviation * PriorDeviation)) + (figures / variance);
        double mean = ((PriorMean / (PriorDeviation * PriorDeviation)) + (Grown.Take(figures).Sum() / variance)) / precision;
        double deviation = Math.Sqrt(1 / precision);
        double probability = 1 - Normal.CDF(mean, Math.Sqrt((deviation * deviation) + (Noise * Noise)), 0.07);
        ProjectionYear trend = outcome.Year("learnt", 2025);
        double effective = result.Weights.Effective;
        Assert.True(effective > 300_000, $"{effective}");
        Assert.InRange(trend.Mean, mean - (4 * deviation / Math.Sqrt(effective)), mean + (4 * deviation / Math.Sqrt(effective)));
        Assert.InRange(trend.StandardDeviation / deviation, 1 - (4 / Math.Sqrt(2 * effective)), 1 + (4 / Math.Sqrt(2 * effective)));
        Estimate fast = outcome.Target("fast").Probability;
        double standardError = (fast.Upper - fast.Lower) / (2 * 1.959964);
        Assert.InRange(fast.Value, probability - (4 * standardError), probability + (4 * standardError));
        Assert.InRange(standardError, 0, 1.5 * Math.Sqrt(probability * (1 - probability) / effective));
    }
}
