using System.Collections.Immutable;
using System.Globalization;
using GrowthSim.Analysis.Previews;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using GrowthSim.Tests.Models;
using MathNet.Numerics.Distributions;
using Xunit.Abstractions;

namespace GrowthSim.Tests.Analysis.Previews;

/// <summary>What levers would change, told from curves, against runs with these settings.</summary>
public sealed class PreviewTests(ITestOutputHelper output)
{
    private const int Paths = 20_000;

    private const string Growth = """
        levers:
          schools: { default: 0, min: 0, max: 2 }
          roads: { default: 1, min: 0, max: 3 }
          switch: { default: 0, min: 0, max: 1 }
        parameters:
          luck: normal(0, 1)
        drivers:
          x: { equation: "0.6 * schools + 0.4 * roads + luck" }
          y: { equation: "if(switch > 0.4, 1, 0) + luck" }
        targets:
          reached: { measure: "at(x, 2023)", at_least: 1.5 }
          stepped: { measure: "at(y, 2023)", at_least: 1 }
          sure: { measure: "at(x, 2023)", at_least: -100 }

        """;

    /// <summary>What decides the target is normal and moved by sums, so that the preview is Φ(0.6·schools + 0.4·roads − 1.5), but for chance.</summary>
    [Fact]
    public void Levers_that_move_a_normal_measure_by_sums_are_told_exactly()
    {
        (ModelDefinition model, Scenario scenario, string revision) = Of(Growth);
        RunOutcome run = Run(model, scenario, revision, []);
        ResponseCurve schools = Curve(model, scenario, revision, "schools");
        ResponseCurve roads = Curve(model, scenario, revision, "roads");
        foreach ((double s, double r) in new[] { (0.0, 1.0), (0.37, 1.0), (2.0, 2.9), (1.111, 0.1) })
        {
            Preview preview = Preview.Of(run.Target("reached"), Paths, (schools, 0, s), (roads, 1, r))!;
            double closed = Normal.CDF(0, 1, (0.6 * s) + (0.4 * r) - 1.5);

            // The scores of three shares of one sample, each as uncertain as a share's, and what the line between settings adds.
            Assert.Equal(closed, preview.Probability, (4 * 3 * Math.Sqrt(0.25 / Paths)) + 0.004);
            Assert.Equal(1, Preview.Of(run.Target("sure"), Paths, (schools, 0, s))!.Probability, 1e-4);
        }
    }

    [Fact]
    public void A_step_between_two_settings_is_within_the_error()
    {
        (ModelDefinition model, Scenario scenario, string revision) = Of(Growth);
        RunOutcome run = Run(model, scenario, revision, []);
        ResponseCurve curve = Curve(model, scenario, revision, "switch");
        for (double setting = 0; setting <= 1; setting += 1.0 / 32)
        {
            Preview preview = Preview.Of(run.Target("stepped"), Paths, (curve, 0, setting))!;
            double closed = Normal.CDF(0, 1, (setting > 0.4 ? 1 : 0) - 1);
            Assert.InRange(closed, preview.Probability - preview.Error - 0.01, preview.Probability + preview.Error + 0.01);
        }
    }

    [Fact]
    public void What_a_curve_does_not_know_has_no_preview()
    {
        (ModelDefinition model, Scenario scenario, string revision) = Of(Growth);
        ResponseCurve curve = new("schools", [0, 2], ImmutableDictionary<string, ImmutableArray<double>>.Empty);

        Assert.Null(Preview.Of(Run(model, scenario, revision, []).Target("reached"), Paths, (curve, 0, 1)));
        Assert.Throws<ArgumentException>(() => ResponseCurve.Of("schools", [0, 1], Run(model, scenario, revision, [])));
    }

    /// <summary>Over a grid of settings of the levers of policy, alone and in pairs, the preview of each of Bắc Giang's targets lies within its stated error of the run that is exact there.</summary>
    [Fact]
    [Trait("Length", "Long")]
    public void Previews_of_Bac_Giang_are_within_their_error_of_exact_runs()
    {
        ModelText text = ModelFolder.Read(ModelPacks.Folder("bac-giang")).OrThrow();
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario scenario = ScenarioReader.Read("baseline.yaml", text.Scenarios["baseline"], model).OrThrow();
        RunOutcome run = Run(model, scenario, text.Revision, []);
        (string Name, double Now, double[] Tried)[] levers = [("services_promotion", 0, [0.2, 1.0, 1.7, 3]), ("industry_promotion", 0, [0.7, 2.5]), ("investment_drive", 0, [-0.17, 0.11]), ("reform_pace", 1, [0.1, 1.3, 1.9])];
        Dictionary<string, ResponseCurve> curves = levers.ToDictionary(lever => lever.Name, lever => Curve(model, scenario, text.Revision, lever.Name));
        List<(double Apart, double Error, bool IsAlone, string What)> seen = [];
        foreach ((string name, double now, double[] tried) in levers)
        {
            foreach (double setting in tried)
            {
                Compare((name, now, setting));
            }
        }

        Compare(("services_promotion", 0, 1.3), ("investment_drive", 0, 0.13));
        Compare(("industry_promotion", 0, 2.2), ("services_promotion", 0, 2.2));
        Compare(("reform_pace", 1, 1.6), ("investment_drive", 0, -0.1));
        foreach (bool isAlone in new[] { true, false })
        {
            double[] apart = [.. seen.Where(entry => entry.IsAlone == isAlone).Select(entry => entry.Apart).Order()];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alone {isAlone}: {apart.Length} previews, off by {apart[apart.Length / 2]:0.0000} in the median, {apart[(int)(apart.Length * 0.95)]:0.0000} at 95 %, {apart[^1]:0.0000} at most; beyond their error {seen.Count(entry => entry.IsAlone == isAlone && entry.Apart > entry.Error)}."));
        }

        // The exact run is uncertain itself; its intervals are in the error that is compared with.
        Assert.True(seen.Count(entry => entry.Apart > entry.Error) <= 0.05 * seen.Count, string.Join('\n', seen.Where(entry => entry.Apart > entry.Error)));

        void Compare(params (string Name, double Now, double Setting)[] moved)
        {
            RunOutcome exact = Run(model, scenario, text.Revision, [.. moved.Select(lever => (lever.Name, lever.Setting))]);
            foreach (TargetOutcome target in exact.Targets.Where(target => target.Probability.IsKnown))
            {
                Preview preview = Preview.Of(run.Target(target.Id), Paths, [.. moved.Select(lever => (curves[lever.Name], lever.Now, lever.Setting))])!;
                seen.Add((Math.Abs(preview.Probability - target.Probability.Value), preview.Error, moved.Length == 1, $"{target.Id} {string.Join(", ", moved)}"));
            }
        }
    }

    private static (ModelDefinition Model, Scenario Scenario, string Revision) Of(string sections)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(sections) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        return (model, new Scenario { Id = "as-it-stands", Model = model.Id, Title = model.Title }, text.Revision);
    }

    private static ResponseCurve Curve(ModelDefinition model, Scenario scenario, string revision, string lever)
    {
        Variable variable = model.Variables.Single(variable => variable.Name == lever);
        ImmutableArray<double> settings = ResponseCurve.Between(variable.Minimum!.Value, variable.Maximum!.Value);
        Scenario[] others = [.. settings.Select((setting, number) => Set(model, scenario, [(lever, setting)]) with { Id = $"{lever}-{number}" })];
        RunSettings settingsOfRun = new() { Seed = TestPlan.Seed, TargetsOnly = true, ComparedTargets = [.. model.Targets.Where(target => target.IsScored).Select(target => target.Id)] };
        RunPlan plan = RunPlan.Create(model, others[0], settingsOfRun, revision, [.. others.Skip(1)], YieldPoint.None).OrThrow();
        return ResponseCurve.Of(lever, settings, RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false));
    }

    private static RunOutcome Run(ModelDefinition model, Scenario scenario, string revision, IReadOnlyList<(string Name, double Setting)> set)
    {
        RunPlan plan = RunPlan.Create(model, Set(model, scenario, set), new RunSettings { Seed = TestPlan.Seed, TargetsOnly = true }, revision).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);
    }

    private static Scenario Set(ModelDefinition model, Scenario scenario, IReadOnlyList<(string Name, double Setting)> set) =>
        ScenarioReader.Set(scenario, model, [.. set.Select(lever => (lever.Name, lever.Setting.ToString("R", CultureInfo.InvariantCulture)))]).OrThrow();
}
