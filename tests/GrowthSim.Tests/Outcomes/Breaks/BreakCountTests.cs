using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using GrowthSim.Statistics.Accumulators;

namespace GrowthSim.Tests.Outcomes.Breaks;

/// <summary>The counts behind what breaks first: the same bits on any number of threads, with weights, and intervals that hold their level.</summary>
public sealed class BreakCountTests
{
    private const string Model = """
        parameters: { m: "normal(0, 1)", u: "uniform(0, 1)" }
        indicators: { x: "m + normal(0, 1)", fails: "ln(u - 0.01)" }
        targets:
          a: { group: g, measure: "at(x, 2030)", above: 0.5, implies: b }
          b: { group: g, measure: "at(x, 2030)", above: 0 }
          c: { group: g, measure: "at(x, 2029)", above: 0 }
          d: { group: h, measure: u, below: 0.6 }
        observations: { x: { 2021: 1.2, 2022: 0.4 } }
        """;

    [Theory]
    [InlineData(SamplingDesign.Plain, false)]
    [InlineData(SamplingDesign.Antithetic, false)]
    [InlineData(SamplingDesign.Sobol, false)]
    [InlineData(SamplingDesign.Plain, true)]
    [InlineData(SamplingDesign.LatinHypercube, true)]
    public void Counts_have_the_same_bits_on_any_number_of_threads_and_as_bytes(SamplingDesign design, bool conditioned)
    {
        const int Paths = 70_001;
        RunPlan plan = TestPlan.Of(TestPlan.Model(Model), design: design, asOf: conditioned ? 2023 : null);
        BlockResult one = LocalRunner.Run(plan, Paths, 1, CancellationToken.None);

        Assert.Equal(conditioned, plan.HasWeights);
        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, Paths, 2, CancellationToken.None).ToBytes());
        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, Paths, 7, CancellationToken.None).ToBytes());
        Assert.Equal(one.ToBytes(), BlockResult.FromBytes(one.ToBytes(), one.Prepared).ToBytes());
        MissCounts counts = one.Misses[0];
        Assert.Equal(counts.Paths, counts.Missing.Sum());
        if (!design.HasReplicates() || conditioned)
        {
            Assert.Equal(one.Conditions.Hits[plan.Kernel.Targets[3].Met], counts.Paths - counts.Missed[3]);
        }

        JointEstimate all = RunOutcome.From(one, 0.95, partial: false).Joint.All;
        Assert.Equal(1 - all.Probability.Value, all.Breaks!.Value.Sum(target => target.Share.Value), 1e-12);
        Assert.All(all.Breaks.Value, target => Assert.True(target.Share.Lower < target.Share.Value && target.Share.Value < target.Share.Upper));
    }

    [Fact]
    public void Result_of_another_format_is_refused()
    {
        BlockResult result = LocalRunner.Run(TestPlan.Of(TestPlan.Model(Model)), 300, 1, CancellationToken.None);
        byte[] bytes = result.ToBytes();
        bytes[0] = 7;

        Assert.Throws<InvalidDataException>(() => BlockResult.FromBytes(bytes, result.Prepared));
    }

    /// <summary>Given the figures, m is normal about their mean weighted by precision, and the two that hang on it are known by quadrature.</summary>
    [Fact]
    public void Paths_with_weights_count_as_often_as_their_weights_say()
    {
        const string Conditioned = """
            parameters: { m: "normal(0, 1)" }
            indicators: { x: "m + normal(0, 1)" }
            targets:
              a: { measure: "m", above: 0.5 }
              b: { measure: "at(x, 2030)", above: 0 }
            observations: { x: { 2021: 1.2, 2022: 0.4 } }
            """;
        const int Paths = 400_000;
        RunPlan plan = TestPlan.Of(TestPlan.Model(Conditioned), asOf: 2023);
        BlockResult merged = LocalRunner.Run(plan, Paths, 2, CancellationToken.None);
        RunOutcome outcome = RunOutcome.From(merged, 0.95, partial: false);

        // The posterior of m has the mean 1.6/3 and the variance 1/3.
        (double onlyA, double onlyB, double both) = (0, 0, 0);
        double sd = Math.Sqrt(1 / 3.0);
        for (int step = 0; step < 20_000; step++)
        {
            double z = -8 + (16 * (step + 0.5) / 20_000);
            double m = (1.6 / 3) + (sd * z);
            double density = MathNet.Numerics.Distributions.Normal.PDF(0, 1, z) * 16 / 20_000;
            double missed = MathNet.Numerics.Distributions.Normal.CDF(0, 1, -m);
            both += m <= 0.5 ? density * missed : 0;
            onlyA += m <= 0.5 ? density * (1 - missed) : 0;
            onlyB += m > 0.5 ? density * missed : 0;
        }

        TargetBreak a = outcome.Joint.All.Breaks!.Value.Single(target => target.Id == "a");
        TargetBreak b = outcome.Joint.All.Breaks.Value.Single(target => target.Id == "b");
        double error = 5 * Math.Sqrt(0.25 / merged.Weights.Effective);
        Assert.True(plan.HasWeights);
        Assert.Equal(onlyA + (both / 2), a.Share.Value, error);
        Assert.Equal(onlyB + (both / 2), b.Share.Value, error);
        Assert.Equal(onlyA, a.GainIfCertain.Value, error);
        Assert.Equal(both, outcome.Joint.All.NearMisses.Single(near => near.Missed.Length == 2).Probability.Value, error);
    }

    [Fact]
    [Trait("Length", "Long")]
    public void Intervals_of_shares_gains_and_the_expected_number_hold_their_level()
    {
        const int Seeds = 1_000;
        const int Paths = 4_000;
        const string Three = """
            parameters: { u: "uniform(0, 1)", v: "uniform(0, 1)", w: "uniform(0, 1)" }
            targets: { a: { measure: u, below: 0.9 }, b: { measure: v, below: 0.6 }, c: { measure: w, below: 0.97 } }
            """;
        double[] missed = [0.1, 0.4, 0.03];
        double[] ofMissed = [.. Enumerable.Range(0, 8).Select(set => missed.Select((p, i) => (set >> i & 1) != 0 ? p : 1 - p).Aggregate(1.0, (product, factor) => product * factor))];
        double[] shapley = EnumeratedGame.Shapley(3, coalition => EnumeratedGame.Missed(coalition, ofMissed));
        int[] shares = new int[3];
        int[] gains = new int[3];
        int expected = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            JointEstimate all = TestPlan.Run(TestPlan.Model(Three), Paths, (10_000 * TestPlan.Seed) + (ulong)seed, threads: 1).Joint.All;
            foreach (TargetBreak target in all.Breaks!.Value)
            {
                int place = target.Id[0] - 'a';
                shares[place] += target.Share.Lower <= shapley[place] && shapley[place] <= target.Share.Upper ? 1 : 0;
                gains[place] += target.GainIfCertain.Lower <= ofMissed[1 << place] && ofMissed[1 << place] <= target.GainIfCertain.Upper ? 1 : 0;
            }

            expected += all.ExpectedMet!.Lower <= 2.47 && 2.47 <= all.ExpectedMet.Upper ? 1 : 0;
        }

        // Four standard errors of so many answers are two points.
        Assert.All(shares.Concat(gains).Append(expected), covered => Assert.InRange((double)covered / Seeds, 0.93, 0.97));
    }
}
