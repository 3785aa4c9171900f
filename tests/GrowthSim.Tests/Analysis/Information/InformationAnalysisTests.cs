using GrowthSim.Analysis.Information;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis.Information;

public sealed class InformationAnalysisTests
{
    /// <summary>Two actions, with the net benefit p1 − p2 against nothing.</summary>
    private const string Text = """
        parameters:
          p1: normal(1, 1)
          p2: normal(0, 2)
          aside: normal(0, 1)
          scale: 1
        targets:
          net: { group: g, measure: "scale * (p1 - p2)", at_least: 0 }
          other: { group: g, measure: "aside", at_least: 0 }
        """;

    private const int Paths = 100_000;

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Net_benefit_of_two_actions_has_the_values_of_the_closed_form(SamplingDesign design)
    {
        InformationAnalysis analysis = Choose(TestPlan.Seed, "scale: 0", design);

        // E max(d, 0) − E d of a normal d, with all the variance 1 + 4 of p1 − p2, or that of the number which is known.
        Assert.Equal(0.4798107, Gain(1, Math.Sqrt(5)), 1e-7);
        AssertNear(0.4798107, analysis.All);
        AssertNear(Gain(1, 1), Of(analysis, "p1"));
        AssertNear(Gain(1, 2), Of(analysis, "p2"));
        Assert.Equal(["p2", "p1"], analysis.Factors.Select(factor => factor.Factor));
        AssertNear(1, analysis.Actions[0]);
        Assert.Equal((0, 0), (analysis.Chosen, analysis.Actions[1].Value));
        BestAction[] choices = [.. analysis.Factors[0].Choices];
        Assert.Equal([0, 1], choices.Select(choice => choice.Action));
        Assert.Equal(1, choices[0].UpTo!.Value, 0.1);
        Assert.Null(choices[1].UpTo);
    }

    [Fact]
    [Trait("Length", "Long")]
    public void Intervals_hold_the_value_as_often_as_they_say()
    {
        const int Seeds = 2_000;
        (int all, int first, int second) = (0, 0, 0);
        for (int seed = 0; seed < Seeds; seed++)
        {
            InformationAnalysis analysis = Choose(1000 * TestPlan.Seed + (ulong)seed, "scale: 0", SamplingDesign.Plain, 16_384);
            all += Holds(analysis.All, 0.4798107);
            first += Holds(Of(analysis, "p1"), Gain(1, 1));
            second += Holds(Of(analysis, "p2"), Gain(1, 2));
        }

        // Four standard errors of so many answers are two points.
        Assert.All(new[] { all, first, second }, held => Assert.InRange((double)held / Seeds, 0.93, 0.97));
    }

    [Fact]
    public void Number_that_only_the_other_scenario_hangs_on_is_worth_knowing_as_well()
    {
        // The plan's scenario is worth p1 − 1, without luck of p2; the other 0.5 − p2: their difference has the mean 0.5 and the variance 1 + 4.
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(Text) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario keep = new() { Id = "keep", Model = model.Id, Title = new LocalizedText("Keep", "Giữ") };
        Scenario Set(string name, string equation) => ScenarioReader.Set(keep, model, [(name, equation)]).OrThrow() with { Id = name };
        ValueQuestion question = new(["p2", "p1"], ["net"], ByMeasure: true);
        InformationRun run = new(model, Set("p2", "1"), text.Revision, new RunSettings { Seed = TestPlan.Seed }, [Set("p1", "0.5")], question);

        InformationOutcome outcome = run.Run(Paths, threads: 2, level: 0.95, progress: null, CancellationToken.None);

        InformationAnalysis analysis = outcome.Analysis;
        Assert.Equal((question, Paths), (outcome.Question, outcome.Run.Paths));
        AssertNear(Gain(0.5, Math.Sqrt(5)), analysis.All);
        Assert.Equal(1, analysis.Chosen);
        AssertNear(Gain(0.5, 2), Of(analysis, "p2"));
        AssertNear(Gain(0.5, 1), Of(analysis, "p1"));
    }

    [Fact]
    public void Verdict_on_a_gaussian_target_has_the_values_of_the_closed_form()
    {
        // Met where z = 1 + e1 + 2 e2 ≥ 0. Counting on it is right with Φ(1/√5); knowing p2 it is E max(Φ(s), 1 − Φ(s)) with s = 1 − p2.
        RunPlan plan = TestPlan.Of(TestPlan.Model(Text), new RunSettings { Seed = TestPlan.Seed, Tables = [PayoffTable.OfHits], ComparedTargets = ["net"] }).OrThrow();

        InformationAnalysis analysis = Analyse(plan, Paths);

        double met = Normal.CDF(0, 1, 1 / Math.Sqrt(5));
        AssertNear(met, analysis.Actions[0]);
        AssertNear(1 - met, analysis.All);
        AssertNear(Right(1, 2) - met, Of(analysis, "p2"));
        AssertNear(Right(2, 1) - met, Of(analysis, "p1"));
        Assert.Equal(0.0, analysis.Factors.Where(factor => factor.Factor == "aside").Sum(factor => factor.Value.Value));
    }

    [Fact]
    public void What_changes_no_choice_is_worth_nothing_and_nothing_is_worth_more_than_everything()
    {
        foreach (ulong seed in Enumerable.Range(1, 20).Select(seed => (ulong)seed))
        {
            // The other scenario is better by 1/100 on every path: no number is worth knowing.
            InformationAnalysis sure = Choose(seed, "p1: normal(1.01, 1)", SamplingDesign.Plain, 8_192);
            Assert.All(sure.Factors, factor => Assert.Equal(0, factor.Value.Value));
            Assert.Equal((1, 0.0), (sure.Chosen, sure.All.Value));

            InformationAnalysis near = Choose(seed, "scale: 0.99", SamplingDesign.Plain, 2_000);
            Assert.All(near.Factors, factor => Assert.InRange(factor.Value.Value, 0, near.All.Value));
            Assert.All(near.Factors, factor => Assert.InRange(factor.Value.Value, factor.Value.Lower, factor.Value.Upper));
        }
    }

    [Fact]
    public void Table_has_the_same_bits_on_any_number_of_threads_and_is_read_from_its_counts()
    {
        const int Few = 50_001;
        RunPlan plan = Plan(TestPlan.Seed, "scale: 0", SamplingDesign.Plain);
        BlockResult one = LocalRunner.Run(plan, Few, 1, CancellationToken.None);
        PayoffTable table = (PayoffTable)one.Tables.Single();

        PayoffTable read = PayoffTable.OfMeasures.Read(2, table.Counts, table.Layout);

        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, Few, 3, CancellationToken.None).ToBytes());
        Assert.Equal(InformationAnalysis.From(table, 0.95).All, InformationAnalysis.From(read, 0.95).All);
        Assert.Throws<InvalidDataException>(() => PayoffTable.OfMeasures.Read(2, table.Counts, "{}"));
    }

    [Fact]
    public void Measure_that_is_met_between_two_values_has_no_worth()
    {
        const string Between = "parameters:\n  x: normal(0, 1)\ntargets:\n  t: { group: g, measure: x, between: [0, 1] }\n";

        Checked<RunPlan> plan = TestPlan.Of(TestPlan.Model(Between), new RunSettings { Tables = [PayoffTable.OfMeasures], ComparedTargets = ["t"] });

        Assert.Contains("neither more of its measure is better nor less", Assert.Single(plan.Errors).ToString(), StringComparison.Ordinal);
    }

    private static int Holds(Worth worth, double value) => worth.Lower <= value && value <= worth.Upper ? 1 : 0;

    private static Worth Of(InformationAnalysis analysis, string factor) => analysis.Factors.Single(its => its.Factor == factor).Value;

    /// <summary>What lies within two and a half half-widths is within five standard errors.</summary>
    private static void AssertNear(double exact, Worth worth)
    {
        double half = (worth.Upper - worth.Lower) / 2;
        Assert.InRange(half, 0, 0.02);
        Assert.Equal(exact, worth.Value, (2.5 * half) + 1e-3);
    }

    private static double Gain(double mean, double deviation) => (mean * Normal.CDF(0, 1, mean / deviation)) + (deviation * Normal.PDF(0, 1, mean / deviation)) - mean;

    /// <summary>E max(Φ(s), 1 − Φ(s)) for s = (1 + known·z)/unknown, by the midpoint rule.</summary>
    private static double Right(double unknown, double known)
    {
        const int Points = 100_000;
        return Enumerable.Range(0, Points).Average(point =>
        {
            double met = Normal.CDF(0, 1, (1 + (known * Normal.InvCDF(0, 1, (point + 0.5) / Points))) / unknown);
            return Math.Max(met, 1 - met);
        });
    }

    private static InformationAnalysis Choose(ulong seed, string other, SamplingDesign design, int paths = Paths) => Analyse(Plan(seed, other, design), paths);

    private static InformationAnalysis Analyse(RunPlan plan, int paths) =>
        InformationAnalysis.From((PayoffTable)LocalRunner.Run(plan, paths, 2, CancellationToken.None).Tables.Single(), 0.95);

    private static RunPlan Plan(ulong seed, string other, SamplingDesign design)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(Text) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = new() { Id = "keep", Model = model.Id, Title = new LocalizedText("Keep", "Giữ") };
        string[] setting = other.Split(": ");
        Scenario against = ScenarioReader.Set(scenario, model, [(setting[0], setting[1])]).OrThrow() with { Id = "other" };
        RunSettings settings = new() { Seed = seed, Design = design, TargetsOnly = true, Tables = [PayoffTable.OfMeasures], ComparedTargets = ["net"] };
        return RunPlan.Create(model, scenario, settings, text.Revision, [against], YieldPoint.None).OrThrow();
    }
}
