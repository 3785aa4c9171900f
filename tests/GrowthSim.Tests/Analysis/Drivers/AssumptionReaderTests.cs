using System.Collections.Immutable;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Drivers;

public sealed class AssumptionReaderTests
{
    private const long Paths = 1_000_000;

    private const string Parameters = """
        parameters:
          a: EQUATION
          b: lognormal(1, 1)
          x: normal(0, 1)
          y: normal(0, 1)
        correlations:
          - { between: [x, y], matrix: [[1, 0.5], [0.5, 1]] }
        targets:
          total: { group: g, measure: "a + 2 * ln(b)", at_least: 4 }
          far: { group: g, measure: "a + 0.5 * ln(b)", at_least: 5 }
          between: { group: g, measure: "a", between: [2, 4] }
          correlated: { group: g, measure: "x + y", at_least: 0 }
        """;

    /// <summary>With a ~ N(3, 1) and ln b ~ N(0, 1) changed to N(m, s²): the probability of a + k·ln b ≥ t is that of a normal.</summary>
    [Theory]
    [InlineData("total", "a", 2, 4)]
    [InlineData("total", "b", 2, 4)]
    [InlineData("far", "a", 0.5, 5)]
    [InlineData("far", "b", 0.5, 5)]
    public void Changed_mean_and_spread_move_the_probability_as_the_closed_form_says(string target, string parameter, double factor, double threshold)
    {
        ParameterAssumptions read = Read().Single(its => its.Target == target).Parameters.Single(its => its.Parameter == parameter);

        double before = Above(3, 1, 1, factor, threshold);
        Assert.Equal(["lower", "higher", "narrower", "wider"], read.Changes.Select(change => change.Change.Name));
        foreach (ChangedAssumption changed in read.Changes)
        {
            (double shift, double scale) = (changed.Change.Shift, changed.Change.Scale);
            double exact = (parameter == "a" ? Above(3 + shift, scale, 1, factor, threshold) : Above(3 + (factor * shift), 1, scale, factor, threshold)) - before;

            // Twice the interval, which is wide where the outermost bins carry the change.
            double half = (changed.Upper - changed.Lower) / 2;
            Assert.Equal(exact, changed.Difference, 2 * half);
            Assert.InRange(half, 0, target == "far" ? 0.02 : 0.005);
            Assert.InRange(changed.EffectivePaths, 0.3 * Paths / 4, 1.01 * Paths / 4);
        }
    }

    /// <summary>A run with the changed assumption, on the same random numbers, says the same.</summary>
    [Theory]
    [InlineData("lower", "normal(2.5, 1)")]
    [InlineData("higher", "normal(3.5, 1)")]
    [InlineData("narrower", "normal(3, 0.8)")]
    [InlineData("wider", "normal(3, 1.25)")]
    public void Reading_agrees_with_a_run_of_the_changed_assumption(string change, string equation)
    {
        ImmutableArray<TargetAssumptions> read = Read();
        RunOutcome before = Outcome("normal(3, 1)");
        RunOutcome after = Outcome(equation);

        foreach (string target in new[] { "total", "far", "between" })
        {
            ChangedAssumption changed = read.Single(its => its.Target == target).Parameters.Single(its => its.Parameter == "a").Changes.Single(its => its.Change.Name == change);
            double exact = after.Target(target).Probability.Value - before.Target(target).Probability.Value;
            double chance = (changed.Upper - changed.Lower) / 2;
            Assert.Equal(exact, changed.Difference, 2 * (chance + before.Target(target).Probability.HalfWidth));
        }
    }

    [Fact]
    public void Parameters_are_in_the_order_of_what_hangs_on_them_and_correlated_ones_are_left_out()
    {
        ImmutableArray<TargetAssumptions> read = Read();

        Assert.Equal(["b", "a"], read.Single(its => its.Target == "total").Parameters.Select(parameter => parameter.Parameter));
        Assert.Equal(["a", "b"], read.Single(its => its.Target == "far").Parameters.Select(parameter => parameter.Parameter));
        Assert.Equal(["a"], read.Single(its => its.Target == "between").Parameters.Select(parameter => parameter.Parameter));
        Assert.Empty(read.Single(its => its.Target == "correlated").Parameters);
    }

    /// <summary>Of hits in the bins as they are distributed: of a sum, of a target that is met on 4 % of the paths, and of one that is met in both tails.</summary>
    [Theory]
    [InlineData("sum", 4_096)]
    [InlineData("sum", 25_600)]
    [InlineData("far", 25_600)]
    [InlineData("tails", 4_096)]
    [InlineData("tails", 25_600)]
    public void Intervals_cover_the_differences_as_often_as_they_say(string target, int paths)
    {
        const int Seeds = 1_000;
        const int Bins = 32;
        const int Nodes = 400;
        Func<double, double> chance = target switch
        {
            "sum" => z => Normal.CDF(0, 1, (z - 1) / 2),
            "far" => z => Normal.CDF(0, 1, (z - 2) / 0.5),
            _ => z => Normal.CDF(0, 1, (z * z) - 2),
        };
        double[] scores = [.. Enumerable.Range(0, Bins * Nodes).Select(node => Normal.InvCDF(0, 1, (node + 0.5) / (Bins * Nodes)))];
        double[] ofBins = [.. scores.Select(chance).Chunk(Nodes).Select(bin => bin.Average())];
        double[] exact = [.. AssumptionChange.All.Select(change => scores.Average(score => chance(change.Shift + (change.Scale * score))) - ofBins.Average())];
        long[] each = [.. Enumerable.Repeat((long)paths / Bins, Bins)];
        AssumptionReader.ChangedCells cells = new(Bins);
        int[] covered = new int[exact.Length];
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random random = new(seed);
            long[] hits = [.. ofBins.Select(share => RandomCounts.Binomial(random, paths / Bins, share))];
            foreach ((ChangedAssumption changed, int place) in AssumptionReader.Changes(each, hits, cells, 1.959964).Select((changed, place) => (changed, place)))
            {
                covered[place] += changed.Lower <= exact[place] && exact[place] <= changed.Upper ? 1 : 0;
            }
        }

        // Of fewer paths the interval of the rare one is wider than it says: most bins have no hit, and none is not known to be 0.
        Assert.All(covered, its => Assert.InRange((double)its / Seeds, 0.93, 0.97));
    }

    private static double Above(double mean, double spread, double other, double factor, double threshold) =>
        1 - Normal.CDF(mean, Math.Sqrt((spread * spread) + (factor * factor * other * other)), threshold);

    private static string Model(string equation) => TestPlan.Model(Parameters.Replace("EQUATION", equation, StringComparison.Ordinal));

    private static RunOutcome Outcome(string equation) => TestPlan.Run(Model(equation), Paths);

    private static ImmutableArray<TargetAssumptions> Read(ulong? seed = null, long paths = Paths) => AssumptionReader.Read(
        (BinTable)LocalRunner.Run(
            TestPlan.Of(Model("normal(3, 1)"), new RunSettings { Seed = seed ?? TestPlan.Seed, Tables = [BinTable.Definition] }).OrThrow(), paths, 2, CancellationToken.None).Tables.Single(),
        0.95);
}
