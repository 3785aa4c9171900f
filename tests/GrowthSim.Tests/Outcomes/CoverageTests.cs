using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Outcomes;

public sealed class CoverageTests
{
    /// <summary>With 4,000 seeds the share has a standard error of 0.35 %: the band of 93 % to 97 % is more than five of them wide on either side.</summary>
    private const int Seeds = 4_000;

    [Theory]
    [InlineData(SamplingDesign.Plain, 0.3)]
    [InlineData(SamplingDesign.Plain, 0.05)]
    [InlineData(SamplingDesign.Antithetic, 0.3)]
    public void The_95_percent_interval_covers_the_probability_on_93_to_97_percent_of_seeds(SamplingDesign design, double probability)
    {
        string model = TestPlan.Model(FormattableString.Invariant($$"""
            parameters:
              u: uniform(0, 1)
              v: normal(0, 1)
            targets:
              t: { group: a, measure: "u < {{probability}}", equals: 1 }
              s: { group: a, measure: "u + 0 * v", below: {{probability}} }
            """));
        int covered = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            Estimate estimate = TestPlan.Run(model, 1_000, (1_000 * TestPlan.Seed) + seed, design, threads: 1).Target("t").Probability;
            covered += estimate.Lower <= probability && probability <= estimate.Upper ? 1 : 0;
        }

        Assert.InRange((double)covered / Seeds, 0.93, 0.97);
    }

    /// <summary>A sum of five years' draws over some constant, whose probability is known; 1,000 seeds of eight replicates, with a standard error of 0.7 %.</summary>
    [Theory]
    [InlineData(SamplingDesign.LatinHypercube, 1)]
    [InlineData(SamplingDesign.Sobol, 1)]
    [InlineData(SamplingDesign.Sobol, 4)]
    public void The_interval_of_replicates_covers_the_probability_on_93_to_97_percent_of_seeds(SamplingDesign design, double threshold)
    {
        string model = TestPlan.Model(FormattableString.Invariant($$"""
            drivers:
              z: normal(0, 1)
            targets:
              t: { group: a, measure: "sum(z, 2021, 2025)", above: {{threshold}} }
            """));
        double probability = 1 - Normal.CDF(0, Math.Sqrt(5), threshold);
        const int Runs = 1_000;
        int covered = 0;
        for (ulong seed = 0; seed < Runs; seed++)
        {
            Estimate estimate = TestPlan.Run(model, 8 * SamplingDesigns.ReplicatePaths, (Runs * TestPlan.Seed) + seed, design).Target("t").Probability;
            covered += estimate.Lower <= probability && probability <= estimate.Upper ? 1 : 0;
        }

        Assert.InRange((double)covered / Runs, 0.93, 0.97);
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Part_of_a_replicate_counts_as_a_third_of_its_paths(SamplingDesign design)
    {
        string model = TestPlan.Model("parameters:\n  u: uniform(0, 1)\ntargets:\n  t: { group: a, measure: u, below: 0.3 }\n");
        TargetOutcome target = TestPlan.Run(model, 999, design: design).Target("t");
        BinomialInterval third = BinomialInterval.Wilson(target.Hits, 999, 0.95);

        Assert.Equal(Math.Sqrt(3) * (third.Upper - third.Lower), target.Probability.Upper - target.Probability.Lower, 0.002);
        Assert.InRange(0.3, target.Probability.Lower, target.Probability.Upper);
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube, 1.5)]
    [InlineData(SamplingDesign.Sobol, 10)]
    public void Designs_reduce_the_variance_and_say_so(SamplingDesign design, double least)
    {
        string model = TestPlan.Model("drivers:\n  z: normal(0, 1)\ntargets:\n  t: { group: a, measure: \"sum(z, 2021, 2030)\", above: 1 }\n");
        double probability = 1 - Normal.CDF(0, Math.Sqrt(10), 1);

        TargetOutcome target = TestPlan.Run(model, 100 * SamplingDesigns.ReplicatePaths, design: design).Target("t");

        // The reduction from 100 replicates is known to about a factor of √(2/99).
        Assert.InRange(target.VarianceReduction!.Value, least, double.PositiveInfinity);
        double error = Math.Sqrt(probability * (1 - probability) / (target.Paths * target.VarianceReduction.Value));
        Assert.Equal(probability, target.Probability.Value, 4 * error);
        Assert.Null(TestPlan.Run(model, 10_000).Target("t").VarianceReduction);
    }
}
