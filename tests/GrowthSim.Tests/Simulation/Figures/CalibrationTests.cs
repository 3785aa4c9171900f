using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

public sealed class CalibrationTests
{
    /// <summary>A nightly run may have 500.</summary>
    private static readonly int DataSets = int.Parse(Environment.GetEnvironmentVariable("GROWTHSIM_DATA_SETS") ?? "50", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// Simulation-based calibration (Talts et al., 2018): of parameters drawn from their distribution and figures drawn given them, the parameters' ranks in what the figures leave are uniform. By the test of Kolmogorov and Smirnov,
    /// whose distance exceeds 1.63/√n with a probability of 1 %.
    /// </summary>
    [Fact]
    public void Ranks_of_the_truth_are_uniform()
    {
        Random random = new(20_261_129);
        double[] trends = new double[DataSets];
        double[] spreads = new double[DataSets];
        for (int i = 0; i < DataSets; i++)
        {
            double trend = Normal.Sample(random, 0.05, 0.02);
            double spread = ContinuousUniform.Sample(random, 0.01, 0.06);
            double start = LogNormal.Sample(random, Math.Log(100), 0.1);
            double output = start;
            List<string> figures = [];
            for (int year = 2021; year <= 2027; year++)
            {
                output *= Math.Exp(Normal.Sample(random, trend, spread));
                figures.Add(FormattableString.Invariant($"{year}: {{ value: {Normal.Sample(random, output, 1)}, sd: 1 }}"));
            }

            ConditionedRun run = ConditionedRun.Of(FormattableString.Invariant($$"""
                parameters:
                  start: lognormal(100, 0.1)
                  trend: normal(5%, 2%)
                  spread: uniform(1%, 6%)
                indicators:
                  output: { initial: start, equation: "prev(output) * exp(normal(trend, spread))" }
                targets:
                  trend: { group: g, measure: trend, below: {{trend}} }
                  spread: { group: g, measure: spread, below: {{spread}} }
                observations:
                  output: { {{string.Join(", ", figures)}} }
                """), 20_000, seed: (ulong)(100 + i));

            Assert.True(run.Effective > 2_000, $"Data set {i} leaves {run.Effective} effective paths.");
            trends[i] = run.Outcome.Target("trend").Probability.Value;
            spreads[i] = run.Outcome.Target("spread").Probability.Value;
        }

        double most = 1.63 / Math.Sqrt(DataSets);
        Assert.InRange(Distance(trends), 0, most);
        Assert.InRange(Distance(spreads), 0, most);
    }

    /// <summary>The greatest distance of a sample's distribution function from that of the uniform distribution.</summary>
    private static double Distance(double[] sample)
    {
        double[] sorted = [.. sample.Order()];
        return Enumerable.Range(0, sorted.Length).Max(i => Math.Max(sorted[i] - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - sorted[i]));
    }
}
