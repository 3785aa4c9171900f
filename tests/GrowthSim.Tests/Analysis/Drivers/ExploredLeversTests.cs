using GrowthSim.Analysis;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Drivers;

public sealed class ExploredLeversTests
{
    private const string Text = """
        levers:
          push: { default: 0, min: 0, max: 3 }
          pull: { default: 1, min: 1, max: 2 }
          tries: { default: 3, min: 1, max: 9 }
          open: { default: 1 }
        parameters:
          a: normal(0, 1)
          n: binomial(tries, 0.5)
        drivers:
          pushed: { initial: 0, equation: prev(pushed) + push / 10 }
        targets:
          alone: { group: g, measure: "a + at(pushed, 2030)", at_least: 1 }
          pulled: { group: g, measure: "a * pull + n * 0", at_least: 1 }
        """;

    private const int Paths = 400_000;

    private static readonly ModelDefinition Model = ModelReader.Read(new ModelText { File = "test.yaml", Yaml = TestPlan.Model(Text) }).OrThrow();

    private static readonly Scenario AsItStands = new() { Id = "as-it-stands", Model = Model.Id, Title = Model.Title };

    [Fact]
    public void Every_setting_of_a_lever_is_answered_by_one_run()
    {
        DriverAnalysis analysis = Analyse(AsItStands, "push");

        // The mean of Φ(x − 1) for x between two settings is that of its integral (x − 1)Φ(x − 1) + φ(x − 1).
        FactorEffect effect = Effect(analysis, "alone", "push");
        Assert.Equal(8, effect.Eighths.Length);
        for (int eighth = 0; eighth < 8; eighth++)
        {
            (double from, double to) = (3 * eighth / 8.0, 3 * (eighth + 1) / 8.0);
            double expected = (Integral(to) - Integral(from)) / (to - from);
            Assert.Equal(expected, effect.Eighths[eighth].Value, 4.5 * Math.Sqrt(expected * (1 - expected) / (Paths / 4 / 8.0)));
            Assert.InRange(effect.Eighths[eighth].HalfWidth, 1.5 * Math.Sqrt(expected * (1 - expected) / (Paths / 4 / 8.0)), 2.5 * Math.Sqrt(expected * (1 - expected) / (Paths / 4 / 8.0)));
        }

        Assert.Equal((3 / 64.0, 3 - (3 / 64.0)), (Math.Round(effect.LowValue!.Value, 6), Math.Round(effect.HighValue!.Value, 6)));
        static double Integral(double x) => ((x - 1) * Normal.CDF(0, 1, x - 1)) + Normal.PDF(0, 1, x - 1);
    }

    [Fact]
    public void What_the_scenario_sets_of_a_lever_that_is_explored_does_not_count_and_the_rest_does()
    {
        Scenario scenario = ScenarioReader.Set(AsItStands, Model, [("push", "2"), ("a", "normal(0.5, 1)")]).OrThrow();

        FactorEffect effect = Effect(Analyse(scenario, "push"), "alone", "push");

        Assert.Equal(Effect(Analyse(ScenarioReader.Set(AsItStands, Model, [("a", "normal(0.5, 1)")]).OrThrow(), "push"), "alone", "push").Eighths.AsEnumerable(), effect.Eighths);
        Assert.InRange(effect.Eighths[0].Value, Normal.CDF(0, 1, -0.5), Normal.CDF(0, 1, 0.375 - 0.5));
    }

    [Fact]
    public void Levers_that_are_not_explored_stand_where_they_stood_and_no_other_draw_changes()
    {
        BlockResult plain = Run(AsItStands, null);
        BlockResult explored = Run(AsItStands, new ExploredLevers(["push"]));

        // Which of the two targets does not hang on the lever is met on the same paths.
        Assert.Equal(plain.Conditions.Hits[^1], explored.Conditions.Hits[^1]);
        Assert.NotEqual(plain.Conditions.Hits[0], explored.Conditions.Hits[0]);
        Assert.NotEqual(plain.Prepared.Plan.Id, explored.Prepared.Plan.Id);
    }

    [Fact]
    public void A_lever_that_may_not_vary_by_path_is_refused_at_its_place()
    {
        Checked<RunPlan> plan = RunPlan.Create(Model, AsItStands, new RunSettings { Change = new ExploredLevers(["tries"]) }, "revision");

        Assert.Contains(plan.Errors, error => error.ToString().Contains("tries", StringComparison.Ordinal) && error.ToString().Contains("binomial", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("push", null)]
    [InlineData("open", "There is no lever 'open' with a least and a greatest setting.")]
    [InlineData("a", "There is no lever 'a' with a least and a greatest setting.")]
    public void A_lever_without_bounds_is_refused(string name, string? problem) =>
        Assert.Equal(problem, UnknownNames.Explored(Model, [name])?.Problem);

    [Fact]
    public void The_change_travels_as_a_text()
    {
        ModelChange change = new ExploredLevers(["push", "pull"]);

        Assert.Equal("explore pull,push", change.Text);
        Assert.Equal(change.Text, ModelChanges.Of(change.Text)!.Text);
    }

    private static DriverAnalysis Analyse(Scenario scenario, params string[] levers) =>
        DriverAnalysis.From((BinTable)Run(scenario, new ExploredLevers(levers)).Tables.Single(), 0.95);

    private static BlockResult Run(Scenario scenario, ModelChange? change) => LocalRunner.Run(
        RunPlan.Create(Model, scenario, new RunSettings { Seed = TestPlan.Seed, Tables = [BinTable.Definition], Change = change }, "revision").OrThrow(), Paths, 2, CancellationToken.None);

    private static FactorEffect Effect(DriverAnalysis analysis, string target, string factor) =>
        analysis.Targets.Single(other => other.Target == target).Effects.Single(effect => effect.Factor == factor);
}
