using System.Collections.Immutable;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Seeking;

/// <summary>Output after ten years is lognormal, and levers move its logarithm, so that the cheapest mix is known: P = Φ((0.3 + gain(levers) − ln 1.4) / spread).</summary>
public sealed class SeekAnalysisTests
{
    private const long Paths = 65_536;

    private static readonly double Spread = Math.Sqrt((0.1 * 0.1) + (10 * 0.02 * 0.02));

    /// <summary>Levers that add 0.1 and 0.2 a unit at costs of 1 and 3: the first gains more for its cost and is used up before the second.</summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.97)]
    [InlineData(0.999)]
    public void Cheapest_mix_of_levers_that_add_up_uses_the_better_one_first(double probability)
    {
        double needed = Needed(probability);
        double first = Math.Min(3, needed / 0.1);
        double second = (needed - (0.1 * first)) / 0.2;

        MixAnswer answer = Seek("1% * a + 2% * b", probability, null, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));

        // The error of the score that is reached, at the price of the lever that is not used up: three times, and a hair for what is rounded up.
        double error = Math.Sqrt(probability * (1 - probability) / Paths) / Normal.PDF(0, 1, Normal.InvCDF(0, 1, probability)) * Spread;
        double price = first < 3 ? 1 / 0.1 : 3 / 0.2;
        Assert.Equal(MixVerdict.Reached, answer.Verdict);
        Assert.Equal(first + (3 * second), answer.Mix.Cost, (3 * error * price) + 1e-3);
        Assert.Equal(first, answer.Mix.Settings[0], (3 * error / 0.1) + 1e-3);
        Assert.Equal(second, answer.Mix.Settings[1], (3 * error / 0.2) + 1e-3);
        Assert.Equal(answer.Run.Target("t").Probability, answer.Mix.Probability);
        Assert.InRange(answer.Needed, answer.NeededLower, answer.NeededUpper);
        double width = 2 * 1.96 * error * price;
        Assert.InRange(answer.NeededUpper - answer.NeededLower, 0.7 * width, 1.4 * width);
        Assert.InRange(answer.Run.Target("t").Probability.Value, probability, probability + 1e-3);
        Assert.All(answer.Levers, lever => Assert.Equal(0, lever.Falls));
        Assert.Equal(P(0.2 * answer.Mix.Settings[1]), answer.Levers[0].Without.Value, 0.01);
        Assert.Equal(P(0.3 + (0.2 * answer.Mix.Settings[1])), answer.Levers[0].AtMost.Value, 0.01);
    }

    /// <summary>Gains k·√x at a cost of c·x: by Lagrange √x is in proportion to k/c, and the cost is gain²/Σ(k²/c).</summary>
    [Fact]
    public void Levers_whose_gain_wears_off_are_mixed()
    {
        double needed = Needed(0.8);
        double sum = (0.1 * 0.1 / 1) + (0.2 * 0.2 / 3);

        MixAnswer answer = Seek("1% * sqrt(a) + 2% * sqrt(b)", 0.8, null, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));
        MixAnswer best = Seek("1% * sqrt(a) + 2% * sqrt(b)", null, 2.5, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));

        double error = Math.Sqrt(0.8 * 0.2 / Paths) / Normal.PDF(0, 1, Normal.InvCDF(0, 1, 0.8)) * Spread;
        Assert.Equal(needed * needed / sum, answer.Mix.Cost, (3 * error * 2 * needed / sum) + 0.01);

        // About the least cost is flat: a cost that is off by a part moves the mix by its root.
        Assert.Equal(Math.Pow(needed / sum * 0.1, 2), answer.Mix.Settings[0], 0.15);
        Assert.Equal(Math.Pow(needed / sum * 0.2 / 3, 2), answer.Mix.Settings[1], 0.05);
        Assert.Equal(MixVerdict.WithinBudget, best.Verdict);
        Assert.InRange(best.Mix.Cost, 0, 2.5);
        Assert.Equal(P(Math.Sqrt(2.5 * sum)), best.Mix.Probability.Value, (3 * Math.Sqrt(0.25 / Paths)) + 0.001);
    }

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(4.5, 3, 0.5)]
    [InlineData(0, 0, 0)]
    [InlineData(50, 3, 2)]
    public void Budget_is_spent_where_it_gains_most_and_not_beyond_what_there_is(double budget, double a, double b)
    {
        MixAnswer answer = Seek("0.4% * a + 0.8% * b", null, budget, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));

        // A few paths that no verdict of which differs make mixes alike: then the cheaper one is taken.
        Assert.Equal(MixVerdict.WithinBudget, answer.Verdict);
        Assert.InRange(answer.Mix.Cost, 0, budget);
        Assert.Equal(a, answer.Mix.Settings[0], 0.02);
        Assert.Equal(b, answer.Mix.Settings[1], 0.02);
        Assert.True(double.IsNaN(answer.Needed));
    }

    [Fact]
    public void Budget_that_is_not_enough_buys_the_most_and_says_what_is_needed()
    {
        MixAnswer answer = Seek("1% * a + 2% * b", 0.97, 2, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));

        Assert.Equal(MixVerdict.OverBudget, answer.Verdict);
        Assert.Equal(2, answer.Mix.Settings[0], 2e-3);
        Assert.Equal(Needed(0.97) / 0.1, answer.Needed, 0.05);
        Assert.InRange(answer.Needed, answer.NeededLower, answer.NeededUpper);
    }

    [Fact]
    public void What_is_out_of_reach_or_there_already_is_said()
    {
        MixAnswer far = Seek("1% * a + 2% * b", 0.99, null, new MixLever("a", 0, 1, 1), new MixLever("b", 0, 0.2, 3));
        MixAnswer poor = Seek("1% * a + 2% * b", 0.99, 0.5, new MixLever("a", 0, 1, 1), new MixLever("b", 0, 0.2, 3));
        MixAnswer there = Seek("1% * a + 2% * b", 0.3, null, new MixLever("a", 0, 1, 1), new MixLever("b", 0, 0.2, 3));

        Assert.Equal((MixVerdict.OutOfReach, 1.0, 0.2), (far.Verdict, far.Mix.Settings[0], far.Mix.Settings[1]));
        Assert.Equal((double.NaN, double.NaN, double.NaN), (far.Needed, far.NeededLower, far.NeededUpper));
        Assert.Equal(MixVerdict.OutOfReach, poor.Verdict);
        Assert.Equal(0.5, poor.Mix.Settings[0], 2e-3);
        Assert.Equal(far.Mix, poor.Best, (one, other) => one!.Settings.SequenceEqual(other!.Settings));
        Assert.Equal((MixVerdict.ReachedAtOnce, 0.0), (there.Verdict, there.Mix.Cost));
        Assert.Equal(there.Start, there.Mix);
    }

    [Fact]
    public void Lever_that_harms_is_left_and_one_that_turns_is_not_pushed_beyond()
    {
        // The first harms; the second gains 0.4 b − 0.2 b², at most 0.2 at 1.
        MixAnswer mix = Seek("-1% * a + 4% * b - 2% * b * b", P(0.15), null, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));
        MixAnswer rich = Seek("-1% * a + 4% * b - 2% * b * b", 0.999, 100, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));
        MixAnswer backwards = Seek("-1% * a", 0.8, null, new MixLever("a", 3, 0, 1));

        Assert.Equal(MixVerdict.Reached, mix.Verdict);
        Assert.Equal(0, mix.Mix.Settings[0]);
        Assert.Equal(0.5, mix.Mix.Settings[1], 0.03);
        Assert.All(mix.Levers, lever => Assert.InRange(lever.Falls, 0.1, 1));
        Assert.Equal((MixVerdict.OutOfReach, 0.0), (rich.Verdict, rich.Mix.Settings[0]));
        Assert.Equal(1, rich.Mix.Settings[1], 0.15);

        // A lever that begins at its greatest setting is taken back: from 3, where nothing is paid, at 1 a unit.
        Assert.Equal(MixVerdict.OutOfReach, backwards.Verdict);
        Assert.Equal((0.0, 3.0), (backwards.Mix.Settings[0], backwards.Mix.Cost));
    }

    /// <summary>Neither lever does anything alone: the gain is 0.1·a·b, and at equal costs the cheapest mix has equal parts.</summary>
    [Fact]
    public void Levers_that_work_together_alone_are_found()
    {
        double each = Math.Sqrt(Needed(0.9) / 0.1);

        MixAnswer answer = Seek("1% * a * b", 0.9, null, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 3, 1));

        Assert.Equal(MixVerdict.Reached, answer.Verdict);
        Assert.Equal(2 * each, answer.Mix.Cost, 0.02 * each);
    }

    [Fact]
    public void Answer_is_the_same_however_the_paths_are_split()
    {
        MixLever[] levers = [new("a", 0, 3, 1), new("b", 0, 2, 3)];

        MixAnswer one = Seek("1% * sqrt(a) + 2% * b", 0.7, 3, 1, 1, Paths, levers);
        MixAnswer two = Seek("1% * sqrt(a) + 2% * b", 0.7, 3, 1, 2, Paths, levers);

        Assert.Equal(one.Mix.Settings.AsEnumerable(), two.Mix.Settings.AsEnumerable());
        Assert.Equal((one.Needed, one.NeededLower, one.NeededUpper, one.Mix.Probability), (two.Needed, two.NeededLower, two.NeededUpper, two.Mix.Probability));
    }

    [Fact]
    public void Interval_of_the_least_cost_covers_it_as_often_as_it_says()
    {
        const int Seeds = 200;
        double exact = Needed(0.8) / 0.1;
        int covered = 0;
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            MixAnswer answer = Seek("1% * a + 2% * b", 0.8, null, seed, 1, 512, new MixLever("a", 0, 3, 1), new MixLever("b", 0, 2, 3));
            covered += answer.NeededLower <= exact && exact <= answer.NeededUpper ? 1 : 0;
        }

        Assert.InRange(covered / (double)Seeds, 0.95 - (3 * Math.Sqrt(0.95 * 0.05 / Seeds)), 0.95 + (3 * Math.Sqrt(0.95 * 0.05 / Seeds)));
    }

    [Fact]
    public void Question_without_a_price_or_an_aim_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Seek("1% * a", null, null, new MixLever("a", 0, 3, 1)));
        Assert.Throws<ArgumentException>(() => Seek("1% * a", 0.8, null, new MixLever("a", 0, 3, 0)));
        Assert.Throws<ArgumentException>(() => Seek("1% * a", 0.8, null, new MixLever("a", 3, 3, 1)));
        Assert.Throws<ArgumentException>(() => Seek("1% * a", 0.8, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Seek("1% * a", null, -1, new MixLever("a", 0, 3, 1)));
    }

    /// <summary>What a request leaves out, the model says; what it cannot say is refused by name.</summary>
    [Fact]
    public void Request_is_completed_by_the_model()
    {
        ModelDefinition model = Model("1% * a + 2% * b");
        SeekAnalysis Of(SeekRequest request) => request.Analysis(model, Baseline(model), "1", new RunSettings(), YieldPoint.None);
        string Refused(SeekRequest request) => Assert.Throws<ModelException>(() => Of(request)).Errors[0].Problem;
        SeekRequest one = new("t", 0.8, null, [new SoughtLever("a")], null);

        MixQuestion mix = Of(one with { Levers = [new SoughtLever("a"), new SoughtLever("b", 2, 0, 3)], From = 2025 }).Run(2_000, 1, 0.95, CancellationToken.None).Mix!.Question;
        SeekQuestion trend = Of(one with { Levers = [new SoughtLever("trend")] }).Run(2_000, 1, 0.95, CancellationToken.None).Setting!.Question;

        Assert.Equal([new MixLever("a", 0, 3, 1), new MixLever("b", 2, 0, 3)], mix.Levers.AsEnumerable());
        Assert.Equal(("tỷ đồng", "{2025: 1.5}"), (mix.CostUnit.Vietnamese, mix.Equation(1.5)));
        double half = Normal.InvCDF(0, 1, 0.995) * 0.01;
        Assert.Equal(0.03 - half, trend.Least, 0.002);
        Assert.Equal(0.03 + half, trend.Most, 0.002);
        Assert.Equal("There is no scored target 'u'.", Refused(one with { Target = "u" }));
        Assert.Equal("There is no lever, parameter or constant 'c'.", Refused(one with { Levers = [new SoughtLever("c")] }));
        Assert.Equal("'a' stands there twice.", Refused(one with { Levers = [new SoughtLever("a"), new SoughtLever("a", 0, 1)] }));
        Assert.Equal("'b' has no cost in the model.", Refused(one with { Levers = [new SoughtLever("a"), new SoughtLever("b")] }));
        Assert.Equal("It is not clear what 'trend' may be set to, and at which setting it costs nothing.", Refused(one with { Levers = [new SoughtLever("trend", Cost: 3)] }));
        Assert.Equal("The range of 'a' is none.", Refused(one with { Levers = [new SoughtLever("a", 1, 1)] }));
        Assert.Equal("A search wants a probability between 0 and 1, or a budget.", Refused(one with { Probability = null }));
        Assert.Equal("A search is by 1 to 8 levers, and here are 0.", Refused(one with { Levers = [] }));
        Assert.Equal("A budget is a number from 0 to 1e15, and this is -1.", Refused(one with { Budget = -1 }));
        Assert.Equal("A unit of 'a' is to cost more than 0 and at most 1e15, and this is 1E+308.", Refused(one with { Levers = [new SoughtLever("a", Cost: 1e308)] }));
        Assert.Equal("2031 is not on the grid 2020-2030.", Refused(one with { From = 2031 }));
        Assert.Contains("is for levers", Refused(one with { Levers = [new SoughtLever("trend")], From = 2025 }), StringComparison.Ordinal);
    }

    /// <summary>What the most is of a search holds for those that take long, and is not far above them.</summary>
    [Fact]
    public async Task Search_takes_no_more_runs_than_it_says()
    {
        ModelDefinition model = Model("1% * a * b");
        SeekAnalysis analysis = new(model, Baseline(model), "1", new RunSettings(), new MixQuestion("t", 0.99, 1, [new MixLever("a", 0, 3, 1), new MixLever("b", 0, 3, 1)]));
        int made = 0;

        await analysis.Search(1_000, run =>
        {
            made++;
            return Task.FromResult(RunOutcome.From(LocalRunner.Run(analysis.Plan(run, YieldPoint.None), 1_000, 1, CancellationToken.None), 0.95, partial: false));
        });

        Assert.InRange(made, 3, analysis.MaxRuns(isPaired: true));
        Assert.InRange(analysis.MaxRuns(isPaired: true), 3, 40);
        Assert.Equal((9, 87), (Setting(model).MaxRuns(isPaired: true), Setting(model).MaxRuns(isPaired: false)));
    }

    [Fact]
    public void Target_that_figures_settle_is_not_sought()
    {
        ModelDefinition model = Model("1% * a");
        SeekAnalysis analysis = new(model, Baseline(model), "1", new RunSettings { AsOf = 2030 }, new SeekQuestion("t", 0.5, "a", 0, 3));

        ModelException settled = Assert.Throws<ModelException>(() => analysis.Check(analysis.Plan(analysis.First with { Against = [] }, YieldPoint.None)));

        Setting(model).Check(Setting(model).Plan(Setting(model).First, YieldPoint.None));
        Assert.Contains("The target 't' is settled by figures on record", settled.Errors[0].Problem, StringComparison.Ordinal);
    }

    private static SeekAnalysis Setting(ModelDefinition model) => new(model, Baseline(model), "1", new RunSettings(), new SeekQuestion("t", 0.5, "a", 0, 3));

    private static double P(double gain) => Normal.CDF(0, 1, (0.3 + gain - Math.Log(1.4)) / Spread);

    private static double Needed(double probability) => Math.Log(1.4) + (Normal.InvCDF(0, 1, probability) * Spread) - 0.3;

    private static MixAnswer Seek(string gain, double? probability, double? budget, params MixLever[] levers) => Seek(gain, probability, budget, 1, 2, Paths, levers);

    private static MixAnswer Seek(string gain, double? probability, double? budget, ulong seed, int threads, long paths, params MixLever[] levers)
    {
        ModelDefinition model = Model(gain);
        SeekAnalysis analysis = new(model, Baseline(model), "1", new RunSettings { Seed = seed }, new MixQuestion("t", probability, budget, [.. levers]));
        return analysis.Run(paths, threads, 0.95, CancellationToken.None).Mix!;
    }

    private static Scenario Baseline(ModelDefinition model) => ScenarioReader.Read("baseline", "scenario: baseline\n", model).OrThrow();

    private static ModelDefinition Model(string gain) => ModelReader.Read(new ModelText
    {
        File = "town.yaml",
        Yaml = $$"""
            growthsim: 1
            id: town
            base_year: 2020
            last_year: 2030
            parameters:
              trend: normal(3%, 1%)
            levers:
              a: { default: 0, min: 0, max: 3, cost: 1, cost_unit: { en: bn VND, vi: tỷ đồng } }
              b: { default: 0, min: 0, max: 3 }
            indicators:
              output: { initial: 100, equation: "prev(output) * exp(trend + {{gain}} + normal(0, 2%))" }
            targets:
              t: { group: a, measure: "at(output, 2030)", at_least: 140 }
            sources: { BOOK: Yearbook }
            observations:
              - { variable: output, year: 2030, value: 150, source: BOOK }
            """,
        Scenarios = ImmutableSortedDictionary<string, string>.Empty,
    }).OrThrow();
}
