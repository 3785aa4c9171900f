using System.Collections.Immutable;
using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;
using GrowthSim.Randomness;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Outcomes.Comparisons;

public sealed class ComparisonTests
{
    /// <summary>Output that grows by a trend and by normal shocks for ten years: its logarithm is normal with a standard deviation of 0.1·√10.</summary>
    private const string Growth = """
        levers: { push: 0, other: 1 }
        drivers: { shock: "normal(0, 0.1)" }
        indicators:
          log_output: { initial: 0, equation: "prev(log_output) + 0.05 + push + shock" }
          untouched: shock
          fails: "if(shock > 0.3 - 0.2 * push / 0.02, ln(0 - 1), 1)"
        targets:
          reached: { measure: "at(log_output, 2030)", at_least: 0.6, group: a }
          kept: { measure: "at(untouched, 2030)", at_least: 0, group: a }
          both: { measure: "at(log_output, 2029)", at_least: 0.5, group: b }
        """;

    private static readonly string WithoutFailure = Growth.Replace("  fails: \"if(shock > 0.3 - 0.2 * push / 0.02, ln(0 - 1), 1)\"\n", "", StringComparison.Ordinal);

    [Fact]
    public void Differences_are_those_of_the_closed_form_and_of_two_runs()
    {
        const long Paths = 200_003;
        RunOutcome before = Run(WithoutFailure, "none", [], Paths);
        RunOutcome now = Run(WithoutFailure, "pushed", [("push", "0.02")], Paths, against: [("none", [])]);

        // Both verdicts hang on one sum: it must reach 0.1 without, −0.1 with the lever.
        double deviation = 0.1 * Math.Sqrt(10);
        (double p, double q) = (1 - Normal.CDF(0, deviation, 0.1), 1 - Normal.CDF(0, deviation, -0.1));
        ComparisonOutcome comparison = Assert.Single(now.Comparisons);
        DifferenceOutcome reached = comparison.Targets.Single(target => target.Id == "reached").Difference;
        Assert.Equal("none", comparison.Scenario);
        Assert.Equal(q - p, reached.Value, 4 * Math.Sqrt((q - p) * (1 - q + p) / Paths));
        Assert.Equal(0, reached.Lost);
        Assert.Equal(now.Target("reached").Hits - before.Target("reached").Hits, (long)Math.Round(reached.Value * Paths));
        Assert.InRange(reached.Value, reached.Lower, reached.Upper);
        Assert.Equal(2 * Normal.InvCDF(0, 1, 0.975) * Math.Sqrt((q - p) * (1 - q + p) / Paths), reached.Upper - reached.Lower, 3e-5);
        double ratio = ((p * (1 - p)) + (q * (1 - q))) / ((q - p) * (1 - q + p));
        Assert.Equal(ratio, reached.VarianceRatio, ratio * 0.02);
        Assert.True(reached.PValue < 1e-12);

        DifferenceOutcome kept = comparison.Targets.Single(target => target.Id == "kept").Difference;
        Assert.Equal((0.0, 0.0, 0.0, 1.0), (kept.Value, kept.Gained, kept.Lost, kept.PValue));
        Assert.Equal(double.NaN, kept.VarianceRatio);
        Assert.Equal(now.Joint.All.Probability.Value - before.Joint.All.Probability.Value, comparison.All.Value, 12);
        Assert.Equal(now.Joint.Groups["b"].Probability.Value - before.Joint.Groups["b"].Probability.Value, comparison.Groups["b"].Value, 12);

        // The sum of ten pushes on every path alike.
        Projection series = Assert.Single(comparison.Projections);
        Assert.Equal("log_output", series.Variable);
        Assert.Equal(0.2, series.Years[^1].Mean, 12);
        Assert.Equal(0, series.Years[^1].StandardDeviation, 6);
    }

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Runs_own_numbers_are_those_without_a_comparison_and_the_bits_those_of_any_number_of_threads(SamplingDesign design)
    {
        const long Paths = 70_001;
        RunOutcome alone = Run(WithoutFailure, "pushed", [("push", "0.02")], Paths, design);
        RunOutcome beside = Run(WithoutFailure, "pushed", [("push", "0.02")], Paths, design, threads: 1, against: [("none", []), ("half", [("push", "0.01")])]);
        RunOutcome again = Run(WithoutFailure, "pushed", [("push", "0.02")], Paths, design, threads: 7, against: [("none", []), ("half", [("push", "0.01")])]);

        Assert.NotEqual(alone.Id, beside.Id);
        Assert.Equal(alone.Targets.Select(target => target.Hits), beside.Targets.Select(target => target.Hits));
        Assert.Equal(alone.Projections.SelectMany(series => series.Years).Select(year => year.Mean), beside.Projections.SelectMany(series => series.Years).Select(year => year.Mean));
        Assert.Equal(["none", "half"], beside.Comparisons.Select(comparison => comparison.Scenario));
        Assert.Equal(
            beside.Comparisons.SelectMany(comparison => comparison.Targets).Select(target => target.Difference),
            again.Comparisons.SelectMany(comparison => comparison.Targets).Select(target => target.Difference));
        Assert.All(beside.Comparisons[0].Targets.Zip(beside.Comparisons[1].Targets), pair => Assert.True(pair.First.Difference.Value >= pair.Second.Difference.Value));
    }

    [Theory]
    [InlineData(SamplingDesign.Plain, 1)]
    [InlineData(SamplingDesign.Antithetic, 1)]
    [InlineData(SamplingDesign.LatinHypercube, 0.2)]
    [InlineData(SamplingDesign.Sobol, 0.1)]
    public void Errors_are_what_the_differences_vary_by_over_seeds(SamplingDesign design, double least)
    {
        const int Seeds = 60;
        const long Paths = 16_384;
        DifferenceOutcome[] differences = [.. Enumerable.Range(0, Seeds).Select(seed =>
            Run(WithoutFailure, "pushed", [("push", "0.02")], Paths, design, seed: TestPlan.Seed + (ulong)seed, against: [("none", [])]).Comparisons[0].Targets[0].Difference)];

        double deviation = 0.1 * Math.Sqrt(10);
        double truth = Normal.CDF(0, deviation, 0.1) - Normal.CDF(0, deviation, -0.1);
        double spread = Math.Sqrt(differences.Average(difference => (difference.Value - truth) * (difference.Value - truth)));
        double stated = Math.Sqrt(differences.Average(difference => (difference.Upper - difference.Lower) * (difference.Upper - difference.Lower))) / (2 * Normal.InvCDF(0, 1, 0.975));

        // Some 3.5 standard deviations below the mean of a binomial: 51.
        // A standard deviation of so many is off by 1/√(2·60), three times; few replicates widen the interval, by Student's quantile.
        Assert.InRange(spread / stated, least * (1 - (3 / Math.Sqrt(2 * Seeds))), 1 + (3 / Math.Sqrt(2 * Seeds)));
        Assert.InRange(differences.Count(difference => difference.Lower <= truth && truth <= difference.Upper), 51, Seeds);
    }

    [Fact]
    public void Path_that_fails_under_one_scenario_counts_for_neither()
    {
        const long Paths = 20_000;
        RunOutcome alone = Run(Growth, "none", [], Paths);
        RunOutcome pushed = Run(Growth, "pushed", [("push", "0.02")], Paths);
        RunOutcome beside = Run(Growth, "none", [], Paths, against: [("pushed", [("push", "0.02")])]);

        Assert.True(alone.FailedPaths < pushed.FailedPaths);
        Assert.Equal(pushed.FailedPaths, beside.FailedPaths);
        Assert.Equal(Paths - pushed.FailedPaths, beside.Comparisons[0].Targets[0].Difference.Paths);
        Assert.Contains(beside.Failures, failure => failure.Reason.Contains("pushed", StringComparison.Ordinal));
    }

    [Fact]
    public void Scenarios_with_figures_are_paired_where_these_say_the_same_under_both()
    {
        const string Recorded = WithFigures;
        RunOutcome now = Run(Recorded, "later", [("push", "from 2023: 0.02")], 50_000, asOf: 2022, against: [("none", [])]);
        RunOutcome before = Run(Recorded, "none", [], 50_000, asOf: 2022);

        Assert.NotNull(now.Conditioning);
        DifferenceOutcome difference = now.Comparisons[0].Targets[0].Difference;
        Assert.Equal(now.Targets[0].Probability.Value - before.Targets[0].Probability.Value, difference.Value, 9);
        Assert.True(difference.Lower > 0);

        ModelException refused = Assert.Throws<ModelException>(() => Run(Recorded, "sooner", [("push", "0.02")], 1_000, asOf: 2022, against: [("none", [])]));
        Assert.Contains("cannot be paired", refused.Message, StringComparison.Ordinal);
    }

    private const string WithFigures = """
        levers: { push: 0 }
        parameters: { trend: "normal(0.05, 0.05)" }
        drivers: { shock: "normal(0, 0.1)" }
        indicators:
          log_output: { initial: 0, equation: "prev(log_output) + trend + push + shock" }
        targets:
          reached: { measure: "at(log_output, 2030)", at_least: 0.6, group: a }
        observations:
          log_output: { 2021: 0.1, 2022: 0.2 }
        """;

    private static RunOutcome Run(
        string yaml,
        string scenario,
        ImmutableArray<(string Name, string Equation)> settings,
        long paths,
        SamplingDesign design = SamplingDesign.Plain,
        int threads = 2,
        ulong? seed = null,
        AsOf? asOf = null,
        ImmutableArray<(string Name, ImmutableArray<(string Name, string Equation)> Settings)> against = default)
    {
        ModelText text = new() { File = "test.yaml", Yaml = TestPlan.Model(yaml) };
        ModelDefinition model = ModelReader.Read(text).OrThrow();
        Scenario Of(string name, ImmutableArray<(string, string)> replaced)
        {
            Scenario asItStands = new() { Id = name, Model = model.Id, Title = new LocalizedText(name, name) };
            return replaced is [(_, "from 2023: 0.02")] ? ScenarioReader.Read($"{name}.yaml", $"scenario: {name}\nlevers: {{ push: {{ 2023: 0.02 }} }}", model).OrThrow()
                : replaced.IsEmpty ? asItStands : ScenarioReader.Set(asItStands, model, replaced).OrThrow();
        }

        RunSettings run = new() { Seed = seed ?? TestPlan.Seed, Design = design, AsOf = asOf };
        ImmutableArray<Scenario> others = against.IsDefault ? [] : [.. against.Select(other => Of(other.Name, other.Settings))];
        RunPlan plan = RunPlan.Create(model, Of(scenario, settings), run, text.Revision, others, YieldPoint.None).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, paths, threads, CancellationToken.None), 0.95, partial: false);
    }
}
