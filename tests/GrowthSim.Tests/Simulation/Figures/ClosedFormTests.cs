using GrowthSim.Randomness;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>What figures make of a model, against closed forms.</summary>
public sealed class ClosedFormTests
{
    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void Shock_correlated_with_one_on_record_is_drawn_given_it(string observed, string free)
    {
        ConditionedRun run = ConditionedRun.Of($$"""
            drivers:
              a: normal(5%, 3%)
              b: normal(2%, 1%)
            indicators:
              shown_a: a
              shown_b: b
            correlations:
              - { between: [a, b], matrix: [[1, 0.8], [0.8, 1]] }
            observations:
              {{observed}}: { 2025: 4.5% }
            """);

        (double mean, double sd) = observed == "a" ? (0.05, 0.03) : (0.02, 0.01);
        (double freeMean, double freeSd) = observed == "a" ? (0.02, 0.01) : (0.05, 0.03);
        run.IsNormal("shown_" + free, 2025, freeMean + (0.8 * freeSd * (0.045 - mean) / sd), freeSd * 0.6);
        run.IsNormal("shown_" + free, 2026, freeMean, freeSd);
        Assert.Equal(0.045, run.Outcome.Year("shown_" + observed, 2025).Mean);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", sd: 0.5")]
    public void Total_on_record_moves_its_parts_as_the_multivariate_normal(string error)
    {
        ConditionedRun run = ConditionedRun.Of($$"""
            drivers:
              a: { initial: 10, equation: "prev(a) + normal(0, 1)" }
              b: { initial: 20, equation: "prev(b) + normal(0, 2)" }
            indicators:
              total: a + b
              shown_a: a
              shown_b: b
            targets:
              more: { group: g, measure: "at(a, 2022)", at_least: 10.5 }
            observations:
              total: { 2021: { value: 33{{error}} } }
            """);

        double noise = error.Length > 0 ? 0.25 : 0;
        double gain = 1 / (5 + noise);
        run.IsNormal("shown_a", 2021, 10 + (3 * gain), Math.Sqrt(1 - gain));
        run.IsNormal("shown_b", 2021, 20 + (12 * gain), Math.Sqrt(4 - (16 * gain)));
        run.IsNormal("shown_a", 2022, 10 + (3 * gain), Math.Sqrt(2 - gain));
        run.IsProbability("more", 1 - Normal.CDF(10 + (3 * gain), Math.Sqrt(2 - gain), 10.5));
    }

    [Fact]
    public void Autoregression_with_gaps_is_the_conditional_normal()
    {
        ConditionedRun run = ConditionedRun.Of("""
            parameters:
              level: normal(1, 0.5)
            drivers:
              x: { initial: 0, equation: "0.7 * prev(x) + normal(0, 0.4)" }
            indicators:
              y: level + x
              shown: level
            observations:
              y: { 2021: 1.9, 2024: 0.6, 2025: 1.2, 2028: 1.7 }
            """);

        int[] known = [2021, 2024, 2025, 2028];
        Vector<double> values = Vector<double>.Build.Dense([1.9, 0.6, 1.2, 1.7]);
        double Covariance(int s, int t)
        {
            double sum = 0;
            for (int step = 1; step <= Math.Min(s, t) - 2020; step++)
            {
                sum += 0.16 * Math.Pow(0.7, s - 2020 - step) * Math.Pow(0.7, t - 2020 - step);
            }

            return sum;
        }

        Matrix<double> inverse = Matrix<double>.Build.Dense(4, 4, (i, j) => 0.25 + Covariance(known[i], known[j])).Inverse();
        void Check(string variable, int year, Vector<double> with, double prior)
        {
            double mean = 1 + (with * inverse * (values - 1));
            run.IsNormal(variable, year, mean, Math.Sqrt(prior - (with * inverse * with)));
        }

        foreach (int year in new[] { 2022, 2023, 2026, 2027, 2029, 2030 })
        {
            Check("y", year, Vector<double>.Build.Dense(4, i => 0.25 + Covariance(known[i], year)), 0.25 + Covariance(year, year));
        }

        Check("shown", 2025, Vector<double>.Build.Dense(4, 0.25), 0.25);
    }

    [Fact]
    public void Counts_teach_their_probability_as_the_beta_binomial()
    {
        int[] counts = [7, 4, 9, 6, 5];
        ConditionedRun run = ConditionedRun.Of($$"""
            parameters:
              chance: beta(2, 3)
            indicators:
              passed: binomial(20, chance)
              shown: chance
            targets:
              many: { group: g, measure: "at(passed, 2027)", at_least: 9 }
            observations:
              passed: { {{string.Join(", ", counts.Select((count, i) => $"{2021 + i}: {count}"))}} }
            """);

        (double a, double b) = (2 + counts.Sum(), 3 + (20 * counts.Length) - counts.Sum());
        double variance = a * b / ((a + b) * (a + b) * (a + b + 1));
        run.HasMoments("shown", 2025, a / (a + b), Math.Sqrt(variance));
        double Log(double x) => MathNet.Numerics.SpecialFunctions.GammaLn(x);
        double tail = Enumerable.Range(9, 12).Sum(k => Math.Exp(
            Log(21) - Log(k + 1) - Log(21 - k) + Log(a + k) + Log(b + 20 - k) - Log(a + b + 20) - Log(a) - Log(b) + Log(a + b)));
        run.IsProbability("many", tail);
        Assert.Equal(9, run.Outcome.Year("passed", 2023).Mean);
    }

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Local_level_is_that_of_the_Kalman_filter(SamplingDesign design)
    {
        double[] seen = [1.2, 0.4, 2.1, 2.8, 1.9, 3.3, 2.4, 3.9];
        ConditionedRun run = ConditionedRun.Of(
            $$"""
            drivers:
              level: { initial: 1, equation: "prev(level) + normal(0, 0.5)" }
            indicators:
              shown: level
            targets:
              high: { group: g, measure: "at(level, 2030)", at_least: 3.5 }
            observations:
              level: { {{string.Join(", ", seen.Select((value, i) => FormattableString.Invariant($"{2021 + i}: {{ value: {value}, sd: 0.8 }}")))}} }
            """,
            design: design);

        (double mean, double variance) = (1, 0);
        foreach (double value in seen)
        {
            variance += 0.25;
            double gain = variance / (variance + 0.64);
            (mean, variance) = (mean + (gain * (value - mean)), variance * (1 - gain));
        }

        run.IsNormal("shown", 2028, mean, Math.Sqrt(variance));
        run.IsNormal("shown", 2030, mean, Math.Sqrt(variance + 0.5));
        run.IsProbability("high", 1 - Normal.CDF(mean, Math.Sqrt(variance + 0.5), 3.5));
    }

    [Fact]
    public void Compound_growth_on_record_teaches_its_trend_as_by_quadrature()
    {
        ConditionedRun run = ConditionedRun.Of("""
            parameters:
              trend: normal(5%, 2%)
              spread: uniform(1%, 6%)
            indicators:
              output: { initial: 100, equation: "prev(output) * exp(normal(trend, spread))" }
              shown_trend: trend
              shown_spread: spread
            observations:
              output: { 2021: 109, 2022: 111, 2023: 121, 2024: 122 }
            """);

        double[] grown = [Math.Log(1.09), Math.Log(111.0 / 109), Math.Log(121.0 / 111), Math.Log(122.0 / 121)];
        (double all, double trends, double spreads, double squares) = (0, 0, 0, 0);
        for (int i = 0; i < 400; i++)
        {
            double trend = 0.05 + (0.02 * 6 * ((i + 0.5) / 200 - 1));
            for (int j = 0; j < 400; j++)
            {
                double spread = 0.01 + (0.05 * (j + 0.5) / 400);
                double weight = Normal.PDF(0.05, 0.02, trend) * grown.Aggregate(1.0, (product, growth) => product * Normal.PDF(trend, spread, growth));
                all += weight;
                trends += weight * trend;
                spreads += weight * spread;
                squares += weight * trend * trend;
            }
        }

        double mean = trends / all;
        run.HasMoments("shown_trend", 2025, mean, Math.Sqrt((squares / all) - (mean * mean)));
        Assert.Equal(spreads / all, run.Outcome.Year("shown_spread", 2025).Mean, 4 * 0.015 / Math.Sqrt(run.Effective));
    }
}
