using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;

namespace GrowthSim.Tests.Analysis.Drivers;

public sealed class TotalReaderTests
{
    private const long Paths = 400_000;

    private const string Linear = """
        parameters:
          a: normal(0, 1)
          b: normal(0, 1)
          x: normal(0, 1)
          y: normal(0, 1)
          u: uniform(0, 1)
          v: uniform(0, 1)
        drivers:
          shock: normal(0, 1)
        milestones:
          opened: 2021 + uniform(0, 4)
        correlations:
          - { between: [x, y], matrix: [[1, 0.5], [0.5, 1]] }
        targets:
          total: { group: g, measure: "a + 2 * mean(shock, 2021, 2024) + x + y", at_least: 0 }
          multiplied: { group: g, measure: "a * b", at_least: 0 }
          both: { group: g, measure: "min(u - 0.25, v - 0.5)", at_least: 0 }
          never: { group: g, measure: "u", at_least: 2 }
          late: { group: g, measure: "opened", at_most: 2022 }
        """;

    /// <summary>Sine is not of the language, but that of a uniform angle is 2β − 1 with β ~ Beta(½, ½): the function of Ishigami and Homma (1990), a = 7, b = 0.1, of the sines and the third angle.</summary>
    private const string Ishigami = """
        parameters:
          beta_1: beta(0.5, 0.5)
          beta_2: beta(0.5, 0.5)
          angle_3: uniform(-3.141592653589793, 3.141592653589793)
          low: uniform(0, 1)
          high: uniform(0, 1)
        indicators:
          y: { equation: "((2 * beta_1 - 1) * (1 + 0.1 * angle_3^4) + 7 * (2 * beta_2 - 1)^2 + 10.75) / 28.5" }
        targets:
          one: { group: g, measure: "at(y, 2020) - low", at_least: 0 }
          other: { group: g, measure: "at(y, 2020) - high", at_least: 0 }
          between: { group: g, measure: "if((at(y, 2020) >= low) + (at(y, 2020) >= high) == 1, 1, 0)", at_least: 1 }
        """;

    /// <summary>The function of Sobol' (1993), with a = 0, 1, 4.5, 9.</summary>
    private const string Sobol = """
        parameters:
          x_1: uniform(0, 1)
          x_2: uniform(0, 1)
          x_3: uniform(0, 1)
          x_4: uniform(0, 1)
          low: uniform(0, 1)
          high: uniform(0, 1)
        indicators:
          y: { equation: "abs(4 * x_1 - 2) * (abs(4 * x_2 - 2) + 1) / 2 * (abs(4 * x_3 - 2) + 4.5) / 5.5 * (abs(4 * x_4 - 2) + 9) / 10 / 4.26" }
        targets:
          one: { group: g, measure: "at(y, 2020) - low", at_least: 0 }
          other: { group: g, measure: "at(y, 2020) - high", at_least: 0 }
          between: { group: g, measure: "if((at(y, 2020) >= low) + (at(y, 2020) >= high) == 1, 1, 0)", at_least: 1 }
        """;

    private static readonly Lazy<TotalOutcome> Whole = new(() => Run(Linear, Paths, TestPlan.Seed));

    /// <summary>Of a sum of normal factors of which one has the share S of the variance, both sums are correlated by 1 − S: their signs differ with arccos(1 − S)/π (Sheppard 1899), and T is twice that.</summary>
    [Theory]
    [InlineData("a", 0.2)]
    [InlineData("shock", 0.2)]
    [InlineData("x, y", 0.6)]
    public void Sum_flips_as_often_as_the_bivariate_normal_says(string factor, double share)
    {
        TotalEffect effect = Effect("total", factor);

        double flips = Math.Acos(1 - share) / Math.PI;
        Assert.Equal(flips, effect.Flips.Value, 2 * effect.Flips.HalfWidth);
        Assert.Equal(2 * flips, effect.Index.Value, 2 * effect.Index.HalfWidth);
        Assert.InRange(effect.Index.HalfWidth, 0, 0.004);
    }

    /// <summary>The first-order index of a factor of a product is 0, and its total index 1: its sign decides, given the other's. Of two that must both exceed something T = E[Var(hit | the other)]/Var(hit).</summary>
    [Fact]
    public void Factors_that_act_together_have_the_total_indices_that_first_order_ones_miss()
    {
        const double Variance = 0.375 * 0.625;
        Assert.Equal(1, Effect("multiplied", "a").Index.Value, 2 * Effect("multiplied", "a").Index.HalfWidth);
        Assert.Equal(0.5 * 0.75 * 0.25 / Variance, Effect("both", "u").Index.Value, 2 * Effect("both", "u").Index.HalfWidth);
        Assert.Equal(0.75 * 0.5 * 0.5 / Variance, Effect("both", "v").Index.Value, 2 * Effect("both", "v").Index.HalfWidth);
        Assert.Equal(1, Effect("late", "opened").Index.Value, 2 * Effect("late", "opened").Index.HalfWidth);
        Assert.Equal(2 * 0.25 * 0.75, Effect("late", "opened").Flips.Value, 2 * Effect("late", "opened").Flips.HalfWidth);
    }

    [Fact]
    public void Factors_of_a_target_are_those_that_its_measure_is_a_function_of_and_one_that_is_never_met_has_no_index()
    {
        Assert.Equal(["a", "shock", "x, y"], Factors("total").Order(StringComparer.Ordinal));
        Assert.Equal(["opened"], Factors("late"));
        Assert.Equal((0.0, false), (Effect("never", "u").Flips.Value, Effect("never", "u").Index.IsKnown));
        Assert.Equal((Paths, 0), (Whole.Value.Paths, Whole.Value.LeftOut));
    }

    /// <summary>
    /// With thresholds that are drawn too, the verdicts of a measure in 0 to 1 say its total index: both of two flip with the mean square of its change, and those are half of the flips of each less those of "one alone". T of Jansen (1999) is half that mean square
    /// over the variance. Published are 0.5576, 0.4424 and 0.2437 (Saltelli et al. 2008); of the other Tᵢ = Vᵢ∏(1 + Vⱼ)/V with Vᵢ = 1/(3(1 + aᵢ)²).
    /// </summary>
    [Fact]
    public void Total_indices_of_known_functions_are_those_that_are_published()
    {
        Dictionary<string, double> ishigami = new() { ["beta_1"] = 0.5576, ["beta_2"] = 0.4424, ["angle_3"] = 0.2437 };
        double[] parts = [.. new[] { 0, 1, 4.5, 9 }.Select(a => 1 / (3 * (1 + a) * (1 + a)))];
        double product = parts.Aggregate(1.0, (all, part) => all * (1 + part));

        Check(Run(Ishigami, Paths, TestPlan.Seed), ishigami, 13.8446 / (28.5 * 28.5));
        Check(Run(Sobol, Paths, TestPlan.Seed), Enumerable.Range(0, 4).ToDictionary(i => $"x_{i + 1}", i => parts[i] * product / (1 + parts[i]) / (product - 1)), (product - 1) / (4.26 * 4.26));
    }

    [Fact]
    public void Answer_is_the_same_on_any_number_of_threads()
    {
        TotalOutcome one = Run(Linear, 60_000, TestPlan.Seed, threads: 1);
        TotalOutcome three = Run(Linear, 60_000, TestPlan.Seed, threads: 3);

        Assert.Equal(one.Targets.SelectMany(target => target.Effects), three.Targets.SelectMany(target => target.Effects));
    }

    /// <summary>The index of a target that is met on few paths too: of the counts of "both" and "one alone" in 3,000 runs, drawn as they are distributed.</summary>
    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(0.5, 0.02)]
    [InlineData(0.02, 0.7)]
    [InlineData(0.02, 0.1)]
    [InlineData(0.002, 0.9)]
    [InlineData(0.002, 0.3)]
    public void Interval_covers_the_index_as_often_as_it_says(double probability, double index)
    {
        const int Runs = 3_000;
        const int Of = 20_000;
        double flips = 2 * probability * (1 - probability) * index;
        int covered = 0;
        for (int run = 0; run < Runs; run++)
        {
            Random chance = new(run + (int)TestPlan.Seed);
            int one = RandomCounts.Binomial(chance, Of, flips);
            int gained = RandomCounts.Binomial(chance, one, 0.5);
            int both = RandomCounts.Binomial(chance, Of - one, (probability - (flips / 2)) / (1 - flips));
            Estimate estimate = TotalIndex.Of(gained, one - gained, both + gained, Of, 0.95).Index;
            covered += estimate.Lower <= index && index <= estimate.Upper ? 1 : 0;
        }

        Assert.InRange((double)covered / Runs, 0.93, 0.97);
    }

    [Fact]
    public void Many_factors_take_several_runs_and_beyond_a_bound_those_behind_the_fewest_targets_are_left_out()
    {
        string[] names = [.. Enumerable.Range(1, TotalPlan.MaxFactors + 6).Select(number => $"p{number:000}")];
        string text = "parameters:\n" + string.Concat(names.Select(name => $"  {name}: normal(0, 1)\n"))
            + $"targets:\n  all: {{ group: g, measure: \"sum({string.Join(", ", names)})\", at_least: 0 }}\n  last: {{ group: g, measure: p262, at_least: 0 }}\n";
        (ModelDefinition model, Scenario scenario, _) = Read(text);

        TotalPlan plan = TotalPlan.Of(model, scenario, new RunSettings(), [], YieldPoint.None);

        Assert.Equal((16, 6, "p262"), (plan.Runs.Length, plan.LeftOut, plan.Runs[0].DrawnAgain[0]));
        Assert.All(plan.Runs, run => Assert.Equal(TotalPlan.FactorsOfRun, run.DrawnAgain.Length));
        Assert.Equal("p262", TotalPlan.Of(model, scenario, new RunSettings(), ["last"], YieldPoint.None).Runs.Single().DrawnAgain.Single());
    }

    [Fact]
    public void What_cannot_be_drawn_again_is_named()
    {
        (ModelDefinition model, Scenario scenario, string revision) = Read(Linear);
        Checked<RunPlan> Plan(RunSettings settings) => RunPlan.Create(model, scenario, settings, revision);

        Assert.Contains("'shok'", Plan(new RunSettings { DrawnAgain = ["shok"] }).Errors.Single().ToString(), StringComparison.Ordinal);
        Assert.Contains("Under the design sobol", Plan(new RunSettings { DrawnAgain = ["shock"], Design = SamplingDesign.Sobol }).Errors.Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, AsOfMode.Condition, true)]
    [InlineData(2021, AsOfMode.Condition, false)]
    [InlineData(2021, AsOfMode.Substitute, true)]
    public void Given_figures_that_weigh_paths_nothing_can_be_drawn_again(int? asOf, AsOfMode mode, bool can)
    {
        (ModelDefinition model, Scenario scenario, _) = Read("""
            parameters:
              x: normal(0, 1)
            indicators:
              seen: { initial: 0, equation: x }
            targets:
              high: { group: g, measure: x, at_least: 1 }
            observations:
              seen: { 2021: { value: 2, sd: 1 } }
            """);
        RunSettings settings = new() { AsOf = asOf, AsOfMode = mode };

        Assert.Equal(can, TotalPlan.CanBe(model, scenario, settings));
        Assert.Equal(asOf is null, AssumptionReader.CanRead(model, scenario, settings));
        if (!can)
        {
            ModelException refused = Assert.Throws<ModelException>(() => TotalPlan.Of(model, scenario, settings, [], YieldPoint.None));
            Assert.Contains("as_of_mode: substitute", Assert.Single(refused.Errors).Remedy, StringComparison.Ordinal);
        }
    }

    private static void Check(TotalOutcome outcome, Dictionary<string, double> exact, double variance)
    {
        Dictionary<string, double> Flips(string target) => outcome.Targets.Single(its => its.Target == target).Effects.ToDictionary(effect => effect.Factor, effect => effect.Flips.Value);
        (Dictionary<string, double> one, Dictionary<string, double> other, Dictionary<string, double> between) = (Flips("one"), Flips("other"), Flips("between"));
        foreach ((string factor, double index) in exact)
        {
            double square = (one[factor] + other[factor] - between[factor]) / 2;
            double error = Math.Sqrt(square / outcome.Paths) / (2 * variance);
            Assert.Equal(index, square / (2 * variance), 4 * error);
            Assert.InRange(error, 0, 0.01);
        }
    }

    private static IEnumerable<string> Factors(string target) => Whole.Value.Targets.Single(its => its.Target == target).Effects.Select(effect => effect.Factor);

    private static TotalEffect Effect(string target, string factor) => Whole.Value.Targets.Single(its => its.Target == target).Effects.Single(effect => effect.Factor == factor);

    private static TotalOutcome Run(string text, long paths, ulong seed, int threads = 2)
    {
        (ModelDefinition model, Scenario scenario, string revision) = Read(text);
        RunSettings settings = new() { Seed = seed };
        return new DriverRun(model, scenario, revision, settings, [], TotalPlan.Of(model, scenario, settings, [], YieldPoint.None)).Run(paths, threads, 0.95, null, CancellationToken.None).Totals!;
    }

    private static (ModelDefinition Model, Scenario Scenario, string Revision) Read(string text)
    {
        ModelText model = new() { File = "test.yaml", Yaml = TestPlan.Model(text) };
        ModelDefinition definition = ModelReader.Read(model).OrThrow();
        return (definition, new Scenario { Id = "as-it-stands", Model = definition.Id, Title = new LocalizedText("As it stands", "Như hiện tại") }, model.Revision);
    }
}
