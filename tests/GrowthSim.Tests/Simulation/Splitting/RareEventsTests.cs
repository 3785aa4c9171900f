using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using GrowthSim.Simulation.Splitting;
using GrowthSim.Statistics;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Splitting;

/// <summary>Estimates by splitting against closed forms and published reliability problems, within four of the standard errors that they state.</summary>
[Trait("Length", "Long")]
public sealed class RareEventsTests
{
    /// <summary>The sum of ten standard normal numbers beyond 5·√10: Φ(−5).</summary>
    [Fact]
    public void Sum_of_ten_normal_numbers_is_beyond_five_standard_deviations_with_the_published_probability()
    {
        string sum = string.Join(" + ", Enumerable.Range(1, 10).Select(i => $"x{i}"));

        RareEstimate.AssertIs(2.8665e-7, 0.02, RareEstimate.Normals(10) + $"targets:\n  t: {{ group: a, measure: \"{sum}\", above: 15.811388300841898 }}\n");
    }

    [Fact]
    public void Series_system_of_four_branches_fails_with_the_published_probability() =>
        RareEstimate.AssertIs(2.2228e-3, 0.02, RareEstimate.Normals(2) + """
            targets:
              t:
                group: a
                measure: "min(min(3 + 0.1 * (x1 - x2)^2 - (x1 + x2) / sqrt(2), 3 + 0.1 * (x1 - x2)^2 + (x1 + x2) / sqrt(2)), min(x1 - x2 + 7 / sqrt(2), x2 - x1 + 7 / sqrt(2)))"
                at_most: 0
            """);

    /// <summary>Four regions far from each other.</summary>
    [Fact]
    public void Product_of_two_normal_numbers_is_large_with_the_published_probability() =>
        RareEstimate.AssertIs(8.0351e-7, 0.02, RareEstimate.Normals(2) + "targets:\n  t: { group: a, measure: \"abs(x1 * x2)\", above: 12.5 }\n");

    [Fact]
    public void One_normal_number_reaches_its_far_tail() =>
        RareEstimate.AssertIs(Normal.CDF(0, 1, -6), 0.03, RareEstimate.Normals(1) + "targets:\n  t: { group: a, measure: x1, above: 6 }\n");

    [Fact]
    public void Ten_independent_targets_are_met_together_with_the_product_of_their_probabilities()
    {
        string targets = string.Concat(Enumerable.Range(1, 10).Select(i => $"  t{i}: {{ group: a, measure: x{i}, above: 1.15 }}\n"));

        RareEstimate.AssertIs(Math.Pow(Normal.CDF(0, 1, -1.15), 10), 0.04, RareEstimate.Normals(10) + "targets:\n" + targets);
    }

    /// <summary>A trend of which one figure is known is normal with half the spread of its prior; what follows it is beyond 4.5 deviations of both. Exact figures are roots, those with an error weigh.</summary>
    [Theory]
    [InlineData("1", 1)]
    [InlineData("{ value: 1, sd: 1 }", 2)]
    public void Given_figures_the_probability_is_that_of_the_posterior(string figure, double noise)
    {
        double share = 1 / (1 + noise);
        double deviation = Math.Sqrt(1 - share + 1);
        string threshold = (share + (4.5 * deviation)).ToString("R", System.Globalization.CultureInfo.InvariantCulture);

        RareEstimate.AssertIs(
            Normal.CDF(0, 1, -4.5),
            0.06,
            $"parameters: {{ trend: \"normal(0, 1)\" }}\nindicators: {{ x: \"trend + normal(0, 1)\" }}\ntargets: {{ t: {{ group: a, measure: \"at(x, 2030)\", above: {threshold} }} }}\nobservations: {{ x: {{ 2021: {figure} }} }}\n",
            asOf: 2021);
    }

    /// <summary>No path is a little nearer than another: the levels are the numbers of milestones that are missed.</summary>
    [Fact]
    public void Milestones_that_happen_or_not_are_met_together_with_the_product_of_their_probabilities()
    {
        string draws = string.Concat(Enumerable.Range(1, 8).Select(i => $"  b{i}: bernoulli(0.1)\n"));
        string targets = string.Concat(Enumerable.Range(1, 8).Select(i => $"  t{i}: {{ group: a, measure: b{i}, equals: 1 }}\n"));

        RareEstimate.AssertIs(1e-8, 0.05, "parameters:\n" + draws + "targets:\n" + targets);
    }

    /// <summary>Draws of every year, of a copula, and through a table.</summary>
    [Fact]
    public void Correlated_yearly_draws_and_a_tabulated_one_have_the_probability_of_their_sum()
    {
        const string Sections = """
            drivers:
              x: normal(0, 1)
              y: normal(0, 1)
            parameters:
              g: gamma(2, 1)
            correlations:
              - between: [x, y]
                matrix: [[1, 0.6], [0.6, 1]]
            targets:
              total: { group: a, measure: "sum(x, 2021, 2025) + sum(y, 2021, 2025)", above: 16 }
              late: { group: b, measure: g, above: 20 }
            """;
        double total = Normal.CDF(0, Math.Sqrt(5 * (2 + (2 * 0.6))), -16);
        double late = 1 - Gamma.CDF(2, 1, 20);

        RareEstimate.AssertIs(total, 0.02, Sections, "total");
        RareEstimate.AssertIs(late, 0.02, Sections, "late");
    }

    [Fact]
    public void Probability_is_that_of_the_paths_that_do_not_fail()
    {
        const string Sections = """
            parameters:
              x: normal(0, 1)
            targets:
              t: { group: a, measure: "x + 0 * ln(1 + x)", above: 4 }
            """;
        RunPlan plan = RareEstimate.Plan(Sections);

        RareOutcome rare = Assert.Single(RunOutcome.From(LocalRunner.Run(plan, 500_000, 2, CancellationToken.None), 0.95, partial: false).Rare!.Value);

        double exact = Normal.CDF(0, 1, -4) / Normal.CDF(0, 1, 1);
        Assert.Equal(exact, rare.Probability!.Value, 4 * rare.RelativeError!.Value * exact);
    }

    [Fact]
    public void Plan_that_does_not_ask_has_none() => Assert.Null(PreparedPlan.Create(TestPlan.Of(TestPlan.Model(RareEstimate.Normals(1) + "targets:\n  t: { group: a, measure: x1, above: 6 }\n"))).Rare);

    [Fact]
    public void What_paths_meet_often_is_left_to_them()
    {
        RunPlan plan = RareEstimate.Plan(RareEstimate.Normals(2) + "targets:\n  t: { group: a, measure: x1, above: 1 }\n  s: { group: a, measure: x2, above: 5 }\n");

        Assert.Equal(["all", "s"], PreparedPlan.Create(plan).Rare!.Events.Select(entry => entry.Event.Kind == RareEventKind.All ? "all" : entry.Event.Name));
    }

    [Theory]
    [InlineData("abs(x1)", "below: 0")]
    [InlineData("min(x1, 1)", "above: 1")]
    [InlineData("x1", "above: 12")]
    public void What_no_path_comes_to_is_said_to_be_so(string measure, string condition)
    {
        RunPlan plan = RareEstimate.Plan(RareEstimate.Normals(1) + $"targets:\n  t: {{ group: a, measure: \"{measure}\", {condition} }}\n");

        RareOutcome rare = Assert.Single(RunOutcome.From(LocalRunner.Run(plan, 100, 1, CancellationToken.None), 0.95, partial: false).Rare!.Value);

        Assert.Null(rare.Probability);
        Assert.Null(rare.RelativeError);
        Assert.Equal(0, rare.Estimates);
    }

    [Fact]
    public void Single_estimate_has_no_error_and_the_whole_interval()
    {
        RunPlan plan = RareEstimate.Plan(RareEstimate.Normals(1) + "targets:\n  t: { group: a, measure: x1, above: 4 }\n");

        RareOutcome rare = Assert.Single(RunOutcome.From(LocalRunner.Run(plan, 100, 1, CancellationToken.None), 0.95, partial: false).Rare!.Value);

        Assert.Null(rare.RelativeError);
        Assert.Equal((0, 1), (rare.Probability!.Lower, rare.Probability.Upper));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits_which_can_be_stored()
    {
        string sections = RareEstimate.Normals(3) + "targets:\n  t: { group: a, measure: \"x1 + x2 + x3\", above: 9 }\n";
        RunPlan plan = RareEstimate.Plan(sections);

        BlockResult one = LocalRunner.Run(plan, 150_001, 1, CancellationToken.None);

        Assert.True(one.Rare.Estimates[0] > 0);
        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, 150_001, 7, CancellationToken.None).ToBytes());
        Assert.Equal(one.ToBytes(), LocalRunner.Run(RareEstimate.Plan(sections), 150_001, 2, CancellationToken.None).ToBytes());
        Assert.Equal(one.ToBytes(), BlockResult.FromBytes(one.ToBytes(), one.Prepared).ToBytes());
    }

    [Fact]
    public void Rare_events_change_no_other_number()
    {
        string sections = RareEstimate.Normals(3) + "targets:\n  t: { group: a, measure: \"x1 + x2 + x3\", above: 9 }\n";
        RunPlan with = RareEstimate.Plan(sections);
        RunPlan without = TestPlan.Of(TestPlan.Model(sections));

        BlockResult one = LocalRunner.Run(with, 50_000, 1, CancellationToken.None);
        BlockResult other = LocalRunner.Run(without, 50_000, 1, CancellationToken.None);

        Assert.NotEqual(with.Id, without.Id);
        Assert.Equal(one.Conditions.Hits, other.Conditions.Hits);
        Assert.Equal(one.Moments.Distances, other.Moments.Distances);
        Assert.Equal(one.Cells.Cells, other.Cells.Cells);
    }

    [Fact]
    public void Model_of_too_many_random_numbers_is_refused_with_the_limit()
    {
        string drivers = string.Concat(Enumerable.Range(1, 900).Select(i => $"  d{i}: normal(0, 1)\n"));
        string sum = string.Join(", ", Enumerable.Range(1, 900).Select(i => $"d{i}"));
        string model = TestPlan.Model($"drivers:\n{drivers}indicators:\n  s: \"sum({sum})\"\ntargets:\n  t: {{ group: a, measure: \"sum(s, 2021, 2030)\", above: 1 }}\n");

        ModelError error = Assert.Single(TestPlan.Of(model, new RunSettings { Rare = true }).Errors);

        Assert.Contains("9000", error.Problem, StringComparison.Ordinal);
        Assert.Contains("8192", error.Problem, StringComparison.Ordinal);
    }

    /// <summary>Sixteen estimates of Φ(−4): with 500 seeds the share has a standard error of 1 %, and the band is three of them wide on either side.</summary>
    [Fact]
    public void The_95_percent_interval_covers_the_probability_on_92_to_98_percent_of_seeds()
    {
        const int Seeds = 500;
        int covered = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            RatioInterval interval = RareEstimate.Of(RareEstimate.Plan(RareEstimate.Normals(1) + "targets:\n  t: { group: a, measure: x1, above: 4 }\n", (Seeds * TestPlan.Seed) + seed), 0, 16);
            covered += interval.Lower <= Normal.CDF(0, 1, -4) && Normal.CDF(0, 1, -4) <= interval.Upper ? 1 : 0;
        }

        Assert.InRange((double)covered / Seeds, 0.92, 0.98);
    }

    /// <summary>Another silo, or a run that goes on after a restart, need not search again.</summary>
    [Fact]
    public void Events_that_were_found_elsewhere_give_the_same_bits_without_a_search()
    {
        string sections = RareEstimate.Normals(3) + "targets:\n  t: { group: a, measure: \"x1 + x2 + x3\", above: 9 }\n  s: { group: b, measure: \"abs(x1)\", below: 0 }\n";
        RunPlan plan = RareEstimate.Plan(sections);
        PreparedPlan searched = PreparedPlan.Create(plan);
        byte[] one = LocalRunner.Run(searched, 40_000, 1, CancellationToken.None).ToBytes();
        List<double> shares = [];

        PreparedPlan other = PreparedPlan.Create(RareEstimate.Plan(sections), searched.RareEvents, progress: shares.Add);

        Assert.Equal(searched.Rare!.Events.Length, other.Rare!.Events.Length);
        Assert.Equal(2, shares.Count);
        Assert.Equal(one, LocalRunner.Run(other, 40_000, 2, CancellationToken.None).ToBytes());
    }

    [Fact]
    public void Damaged_bytes_are_not_used()
    {
        string sections = RareEstimate.Normals(3) + "targets:\n  t: { group: a, measure: \"x1 + x2 + x3\", above: 9 }\n";
        RunPlan plan = RareEstimate.Plan(sections);
        byte[] found = PreparedPlan.Create(plan).RareEvents!;

        foreach (byte[] damaged in new[] { [], found[..^3], found[..5], [.. found.Select(value => (byte)~value)] })
        {
            Assert.Null(RareEvents.Restore(plan, 0, damaged));
        }
    }

    [Fact]
    public void Search_tells_how_far_it_is_and_ends_when_it_is_cancelled()
    {
        RunPlan plan = RareEstimate.Plan(RareEstimate.Normals(2) + "targets:\n  t: { group: a, measure: x1, above: 5 }\n  s: { group: b, measure: x2, above: 6 }\n");
        using CancellationTokenSource cancel = new();
        List<double> shares = [];

        Assert.Throws<OperationCanceledException>(() => PreparedPlan.Create(plan, null, YieldPoint.Of(cancel.Token), share =>
        {
            shares.Add(share);
            if (share > 0.1)
            {
                cancel.Cancel();
            }
        }));

        Assert.InRange(shares[^1], 0.1, 0.9);
    }
}
