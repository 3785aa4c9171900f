using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Outcomes.Breaks;

/// <summary>Shares, gains and near misses against all subsets of a small group.</summary>
public sealed class BreakTests
{
    private const int Paths = 200_192;

    private static readonly double[] Met = [0.9, 0.5, 0.7, 0.25, 0.97, 0.6];

    // Independent, and in a second group three that hang on one number and three on another.
    private static readonly string Independent =
        $"parameters: {{ {string.Join(", ", Met.Select((_, i) => $"u{i}: \"uniform(0, 1)\""))} }}\n"
        + $"targets: {{ {string.Join(", ", Met.Select((p, i) => $"t{i}: {{ group: g, measure: u{i}, below: {p} }}"))} }}";

    private static readonly string Dependent =
        "parameters: { u: \"uniform(0, 1)\", w: \"uniform(0, 1)\" }\n"
        + $"targets: {{ {string.Join(", ", Met.Select((p, i) => $"t{i}: {{ group: g, measure: {(i % 2 == 0 ? "u" : "w")}, below: {p} }}"))} }}";

    [Theory]
    [InlineData(false, SamplingDesign.Plain)]
    [InlineData(false, SamplingDesign.Antithetic)]
    [InlineData(false, SamplingDesign.LatinHypercube)]
    [InlineData(false, SamplingDesign.Sobol)]
    [InlineData(true, SamplingDesign.Plain)]
    [InlineData(true, SamplingDesign.Antithetic)]
    [InlineData(true, SamplingDesign.LatinHypercube)]
    [InlineData(true, SamplingDesign.Sobol)]
    public void Shares_gains_and_near_misses_are_those_of_all_subsets(bool dependent, SamplingDesign design)
    {
        double[] ofMissed = [.. Enumerable.Range(0, 64).Select(missed => dependent ? DependentMissed(missed) : IndependentMissed(missed))];
        double[] shapley = EnumeratedGame.Shapley(6, coalition => EnumeratedGame.Missed(coalition, ofMissed));

        RunOutcome outcome = TestPlan.Run(TestPlan.Model(dependent ? Dependent : Independent), Paths, design: design);
        JointEstimate group = outcome.Joint.Groups["g"];

        Assert.Equal(1, ofMissed.Sum(), 1e-12);
        Assert.Equal(1 - ofMissed[0], shapley.Sum(), 1e-12);
        Assert.Equal(1 - group.Probability.Value, group.Breaks!.Value.Sum(target => target.Share.Value), 1e-12);
        Assert.Equal(Written(outcome.Joint.All), Written(group));
        Assert.Equal(group.Breaks.Value.OrderByDescending(target => target.Share.Value), group.Breaks.Value);
        foreach (TargetBreak target in group.Breaks)
        {
            int player = target.Id[1] - '0';

            // No share of a variable in [0, 1] has a larger error than this, in 5 standard errors of independent paths, e times as many under a net.
            Near(shapley[player], target.Share);
            Near(ofMissed[1 << player], target.GainIfCertain);
        }

        foreach (NearMiss near in group.NearMisses)
        {
            Near(ofMissed[near.Missed.Sum(id => 1 << (id[1] - '0'))], near.Probability);
        }

        double expected = Met.Sum();
        Assert.InRange(expected, group.ExpectedMet!.Lower - (2 * Math.Sqrt(6.0 / Paths)), group.ExpectedMet.Upper + (2 * Math.Sqrt(6.0 / Paths)));
        Assert.Equal(outcome.Targets.Sum(target => target.Probability.Value), group.ExpectedMet.Value, 1e-9);
        Assert.Null(group.ExpectedWeight);
        Assert.Null(group.StillPossible);
    }

    [Fact]
    public void Near_misses_are_the_most_frequent_of_each_size()
    {
        JointEstimate all = TestPlan.Run(TestPlan.Model(Independent), Paths).Joint.All;

        Assert.Equal([5, 5, 5], all.NearMisses.GroupBy(near => near.Missed.Length).OrderBy(size => size.Key).Select(size => size.Count()));
        Assert.Equal("t3", string.Join(" ", all.NearMisses[0].Missed));
        Assert.Equal("t1 t3", string.Join(" ", all.NearMisses[5].Missed));
        Assert.Equal("t1 t3 t5", string.Join(" ", all.NearMisses[10].Missed));
        foreach (IGrouping<int, NearMiss> size in all.NearMisses.GroupBy(near => near.Missed.Length))
        {
            Assert.Equal(size.Select(near => near.Probability.Value).OrderDescending(), size.Select(near => near.Probability.Value));
        }
    }

    [Fact]
    public void Sum_holds_where_the_run_ends_within_a_replicate_and_where_paths_fail()
    {
        foreach (SamplingDesign design in Enum.GetValues<SamplingDesign>())
        {
            foreach (long paths in new long[] { 1, 200, 300, 511, 513, 20_001 })
            {
                JointEstimate all = TestPlan.Run(TestPlan.Model(Independent + "\nindicators: { fails: \"ln(u0 - 0.01)\" }"), paths, design: design).Joint.All;

                Assert.Equal(1 - all.Probability.Value, all.Breaks!.Value.Sum(target => target.Share.Value), 1e-12);
            }
        }
    }

    private static void Near(double expected, Estimate estimate)
    {
        Assert.Equal(expected, estimate.Value, 5 * Math.Sqrt(Math.E * Math.Max(expected * (1 - expected), 1.0 / Paths) / Paths));
        Assert.InRange(estimate.Value, estimate.Lower, estimate.Upper);
    }

    private static double IndependentMissed(int missed) => Met.Select((p, i) => (missed >> i & 1) != 0 ? 1 - p : p).Aggregate(1.0, (product, factor) => product * factor);

    // Of those that hang on one number the stricter are missed first.
    private static double DependentMissed(int missed) => Chain(missed, 0) * Chain(missed, 1);

    private static double Chain(int missed, int parity)
    {
        int[] members = [.. Enumerable.Range(0, 6).Where(i => i % 2 == parity)];
        double highestMissed = members.Where(i => (missed >> i & 1) != 0).Select(i => Met[i]).DefaultIfEmpty(0).Max();
        double lowestMet = members.Where(i => (missed >> i & 1) == 0).Select(i => Met[i]).DefaultIfEmpty(1).Min();
        return Math.Max(0, lowestMet - highestMissed);
    }

    private static string Written(JointEstimate joint) => System.Text.Json.JsonSerializer.Serialize(joint);
}
