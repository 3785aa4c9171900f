using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Outcomes;

[Trait("Length", "Long")]
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

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Part_of_a_replicate_counts_as_a_third_of_its_paths(SamplingDesign design)
    {
        string model = TestPlan.Model("parameters:\n  u: uniform(0, 1)\ntargets:\n  t: { group: a, measure: u, below: 0.3 }\n");
        TargetOutcome target = TestPlan.Run(model, 250, design: design).Target("t");
        BinomialInterval third = BinomialInterval.Wilson(target.Hits, 250, 0.95);

        Assert.Equal(Math.Sqrt(3) * (third.Upper - third.Lower), target.Probability.Upper - target.Probability.Lower, 0.01);
        Assert.InRange(0.3, target.Probability.Lower, target.Probability.Upper);
        Assert.Null(target.VarianceReduction);
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Paths_after_the_last_whole_replicate_have_no_part_in_probabilities(SamplingDesign design)
    {
        string model = TestPlan.Model("parameters:\n  u: uniform(0, 1)\ntargets:\n  t: { group: a, measure: u, below: 0.3 }\n");
        TargetOutcome whole = TestPlan.Run(model, 78 * SamplingDesigns.ReplicatePaths, design: design).Target("t");
        RunOutcome longer = TestPlan.Run(model, (79 * SamplingDesigns.ReplicatePaths) - 1, design: design);

        Assert.Equal(78 * SamplingDesigns.ReplicatePaths, whole.Paths);
        Assert.Equal((whole.Probability, whole.Hits, whole.Paths), (longer.Target("t").Probability, longer.Target("t").Hits, longer.Target("t").Paths));
        Assert.Equal(longer.Target("t").Probability, longer.Joint.All.Probability);
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Where_paths_fail_the_interval_is_that_of_a_ratio(SamplingDesign design)
    {
        // A tenth of the paths fail, and of the others three ninths hit.
        string model = TestPlan.Model("""
            parameters:
              u: uniform(0, 1)
            targets:
              t: { group: a, measure: u / (u < 0.9), below: 0.3 }
            """);
        const int Runs = 200;
        int covered = 0;
        for (ulong seed = 0; seed < Runs; seed++)
        {
            Estimate estimate = TestPlan.Run(model, 20_000, (Runs * TestPlan.Seed) + seed, design).Target("t").Probability;
            covered += estimate.Lower <= 1 / 3.0 && 1 / 3.0 <= estimate.Upper ? 1 : 0;
        }

        Assert.InRange((double)covered / Runs, 0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Runs)), 1);
    }

    [Theory]
    [InlineData(SamplingDesign.LatinHypercube, 1.5)]
    [InlineData(SamplingDesign.Sobol, 5)]
    public void Designs_reduce_the_variance_and_say_so(SamplingDesign design, double least)
    {
        string model = TestPlan.Model("drivers:\n  z: normal(0, 1)\ntargets:\n  t: { group: a, measure: \"sum(z, 2021, 2030)\", above: 1 }\n");
        double probability = 1 - Normal.CDF(0, Math.Sqrt(10), 1);

        TargetOutcome target = TestPlan.Run(model, 1_600 * SamplingDesigns.ReplicatePaths, design: design).Target("t");

        // The reduction from 1,600 replicates is known to some √(2/1,599).
        Assert.InRange(target.VarianceReduction!.Value, least, double.PositiveInfinity);
        double error = Math.Sqrt(probability * (1 - probability) / (target.Paths * target.VarianceReduction.Value));
        Assert.Equal(probability, target.Probability.Value, 4 * error);
        Assert.Null(TestPlan.Run(model, 10_000).Target("t").VarianceReduction);
    }
}
