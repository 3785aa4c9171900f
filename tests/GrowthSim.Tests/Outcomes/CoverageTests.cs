using GrowthSim.Outcomes;
using GrowthSim.Randomness;

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
}
