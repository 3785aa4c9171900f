using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>A run of a model given its figures.</summary>
internal sealed class ConditionedRun
{
    private ConditionedRun(BlockResult result)
    {
        Result = result;
        Outcome = RunOutcome.From(result, 0.95, partial: false);
        Effective = result.Prepared.Plan.Kernel.HasWeights ? result.Weights.Effective : result.Paths;
    }

    public BlockResult Result { get; }

    public RunOutcome Outcome { get; }

    public double Effective { get; }

    public static ConditionedRun Of(string sections, long paths = 1_000_000, int asOf = 2030, SamplingDesign design = SamplingDesign.Plain, ulong? seed = null, int threads = 2) =>
        new(LocalRunner.Run(TestPlan.Of(Model(sections), seed, design, asOf), paths, threads, CancellationToken.None));

    /// <summary>A model of 2020-2042 around the given sections.</summary>
    public static string Model(string sections) => TestPlan.Model(sections).Replace("2030\n", "2042\n", StringComparison.Ordinal);

    /// <summary>Holds a normal series against what it is: its moments, and its quantiles within four standard errors of their ranks and the thousandth that a rank may be off.</summary>
    public void IsNormal(string variable, int year, double mean, double deviation)
    {
        HasMoments(variable, year, mean, deviation);
        foreach (QuantileEstimate quantile in Outcome.Year(variable, year).Quantiles.All)
        {
            double rank = Normal.CDF(mean, deviation, quantile.Value);
            Assert.Equal(quantile.Probability, rank, (4 * Math.Sqrt(quantile.Probability * (1 - quantile.Probability) / Effective)) + 1e-3);
        }
    }

    /// <summary>Holds the mean and the standard deviation of a series against what they are: within four standard errors.</summary>
    public void HasMoments(string variable, int year, double mean, double deviation)
    {
        ProjectionYear found = Outcome.Year(variable, year);
        double error = deviation / Math.Sqrt(Effective);
        Assert.InRange(found.Mean, mean - (4 * error), mean + (4 * error));
        Assert.InRange(found.StandardDeviation / deviation, 1 - (4 / Math.Sqrt(2 * Effective)), 1 + (4 / Math.Sqrt(2 * Effective)));
    }

    /// <summary>Holds a probability against what it is: within four standard errors, by its own interval.</summary>
    public void IsProbability(string target, double probability)
    {
        Estimate found = Outcome.Target(target).Probability;
        double error = (found.Upper - found.Lower) / (2 * 1.959964);
        Assert.InRange(found.Value, probability - (4 * error), probability + (4 * error));
        Assert.True(error > 0, "An estimate has an error.");
    }
}
