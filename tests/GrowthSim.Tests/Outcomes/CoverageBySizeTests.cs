using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Outcomes;

/// <summary>The share of 95 % intervals that cover the true probability, of targets that hang on one draw and on two, at sizes that are no multiple of a replicate.</summary>
[Trait("Length", "Long")]
public sealed class CoverageBySizeTests
{
    /// <summary>Each copy has draws of its own, and is as good as another seed.</summary>
    private const int Copies = 20;

    private const int Seeds = 100;

    private static readonly (string Name, double Probability)[] Kinds =
    [
        ("uniform", 0.3),
        ("in_time", Normal.CDF(0, 0.3, Math.Log(1.4 / 1.2))),
        ("normal", 1 - Normal.CDF(0, 1, 1)),

        // u + z < 1: the integral of Φ over 0 … 1, by parts.
        ("two", Normal.CDF(0, 1, 1) + Normal.PDF(0, 1, 1) - Normal.PDF(0, 1, 0)),
    ];

    private static readonly string Model = Write();

    [Theory]
    [InlineData(SamplingDesign.Plain, 20_000)]
    [InlineData(SamplingDesign.Antithetic, 20_000)]
    [InlineData(SamplingDesign.LatinHypercube, 20_000)]
    [InlineData(SamplingDesign.LatinHypercube, 40_000)]
    [InlineData(SamplingDesign.LatinHypercube, 100_000)]
    [InlineData(SamplingDesign.Sobol, 20_000)]
    [InlineData(SamplingDesign.Sobol, 40_000)]
    [InlineData(SamplingDesign.Sobol, 100_000)]
    public void Intervals_cover_the_probability_on_93_to_97_percent_of_seeds(SamplingDesign design, int paths)
    {
        int[] covered = new int[Kinds.Length];
        double[] variances = new double[Kinds.Length];
        double[] squares = new double[Kinds.Length];
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            RunPlan plan = TestPlan.Of(Model, new RunSettings { Seed = (Seeds * TestPlan.Seed) + seed, Design = design, TargetsOnly = true }).OrThrow();
            RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, paths, 2, CancellationToken.None), 0.95, partial: false);
            for (int i = 0; i < outcome.Targets.Length; i++)
            {
                Estimate estimate = outcome.Targets[i].Probability;
                double probability = Kinds[i % Kinds.Length].Probability;
                covered[i % Kinds.Length] += estimate.Lower <= probability && probability <= estimate.Upper ? 1 : 0;
                variances[i % Kinds.Length] += 1 / (outcome.Targets[i].VarianceReduction ?? 1);
                squares[i % Kinds.Length] += (estimate.Value - probability) * (estimate.Value - probability);
            }
        }

        // The share has a standard error of √(0.95·0.05/2,000) = 0.49 %: the band is four of them wide on either side.
        const double Intervals = Copies * Seeds;
        Assert.All(covered, share => Assert.InRange(share / Intervals, 0.93, 0.97));
        if (!design.HasReplicates())
        {
            return;
        }

        // The variance that is seen over the seeds is known to √(2/2,000) = 3.2 %, and the mean of what the runs say of it better. (Its mean, and not that of the
        // reductions: under Sobol pairs of coordinates differ in how even they are, and one of the copies gains far more than another.)
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            double p = Kinds[kind].Probability;
            double seen = squares[kind] / Intervals / (p * (1 - p) / (paths / SamplingDesigns.ReplicatePaths * SamplingDesigns.ReplicatePaths));
            Assert.Equal(seen, variances[kind] / Intervals, 0.14 * seen);
        }
    }

    private static string Write()
    {
        StringBuilder parameters = new("parameters:\n");
        StringBuilder targets = new("targets:\n");
        for (int i = 0; i < Copies; i++)
        {
            parameters.Append(FormattableString.Invariant($"  u_{i}: uniform(0, 1)\n  d_{i}: lognormal(median: 1.2, sigma: 0.3)\n  z_{i}: normal(0, 1)\n  v_{i}: uniform(0, 1)\n  y_{i}: normal(0, 1)\n"));
            targets.Append(FormattableString.Invariant($"  uniform_{i}: {{ group: a, measure: u_{i}, below: 0.3 }}\n  in_time_{i}: {{ group: a, measure: 2021.6 + d_{i}, below: 2023 }}\n"));
            targets.Append(FormattableString.Invariant($"  normal_{i}: {{ group: a, measure: z_{i}, above: 1 }}\n  two_{i}: {{ group: a, measure: v_{i} + y_{i}, below: 1 }}\n"));
        }

        return TestPlan.Model(parameters.Append(targets).ToString());
    }
}
