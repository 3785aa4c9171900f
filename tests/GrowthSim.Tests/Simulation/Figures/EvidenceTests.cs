using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>What a run with figures promises besides its numbers: the same bits anywhere, a true error, and words where figures cannot be used.</summary>
public sealed class EvidenceTests
{
    private static readonly double[] Grown = [0.061, 0.02, 0.094, 0.055, 0.071, 0.032, 0.088, 0.04, 0.067, 0.05];

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Sobol)]
    public void Threads_and_order_of_blocks_change_no_bit(SamplingDesign design)
    {
        string[] bits = [.. new[] { 1, 2, 7 }.Select(threads => Convert.ToHexString(ConditionedRun.Of(Learning(10), 100_001, design: design, threads: threads).Result.ToBytes()))];

        Assert.Equal(bits[0], bits[1]);
        Assert.Equal(bits[0], bits[2]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void Stated_errors_are_the_spread_between_seeds(int figures)
    {
        const int Seeds = 50;
        Estimate[] estimates = [.. Enumerable.Range(1, Seeds).Select(seed => ConditionedRun.Of(Learning(figures), 20_000, asOf: 2040, seed: (ulong)seed).Outcome.Target("fast").Probability)];

        double mean = estimates.Average(estimate => estimate.Value);
        double spread = Math.Sqrt(estimates.Sum(estimate => (estimate.Value - mean) * (estimate.Value - mean)) / (Seeds - 1));
        double stated = estimates.Average(estimate => (estimate.Upper - estimate.Lower) / (2 * 1.959964));

        // The relative error of a standard deviation of 50 values is 10 %: three of them.
        Assert.InRange(spread / stated, 0.7, 1.3);
    }

    [Fact]
    public void Report_says_how_many_paths_count_and_what_was_learnt()
    {
        ConditionedRun run = ConditionedRun.Of(Learning(10), 50_000);

        Assert.Equal(("proposal", 10), (run.Outcome.Conditioning!.Method, run.Outcome.Conditioning.Figures));
        Assert.Equal(run.Effective, run.Outcome.Conditioning.EffectivePaths);
        ParameterOutcome trend = Assert.Single(run.Outcome.Parameters);
        Assert.Equal(("trend", 0.05, 0.02), (trend.Name, Math.Round(trend.Prior.Mean, 3), Math.Round(trend.Prior.StandardDeviation, 3)));

        // Of the variance 1/(1 + 10·(2/3)²) is left.
        Assert.Equal(1 - (1 / (1 + (10 * 4 / 9.0))), trend.Learnt, 0.02);
        Assert.DoesNotContain(OutcomeWarnings.Of(run.Outcome), warning => warning.Series == "as_of");
    }

    [Fact]
    public void Many_draws_that_figures_move_are_drawn_from_a_fitted_proposal()
    {
        string drivers = string.Concat(Enumerable.Range(0, 8).Select(i => $"  x{i}: {{ initial: 0, equation: \"t{i} + normal(0, 0.1)\" }}\n"));
        string figures = string.Concat(Enumerable.Range(0, 8).Select(i => FormattableString.Invariant($"  x{i}: {{ 2021: {1.5 + (0.1 * i)}, 2022: {1.4 + (0.1 * i)}, 2023: {1.45 + (0.1 * i)} }}\n")));
        ConditionedRun run = ConditionedRun.Of($"""
            parameters: {"{"} {string.Join(", ", Enumerable.Range(0, 8).Select(i => $"t{i}: \"normal(0, 1)\""))} {"}"}
            drivers:
            {drivers}
            indicators: {"{"} {string.Join(", ", Enumerable.Range(0, 8).Select(i => $"s{i}: t{i}"))} {"}"}
            observations:
            {figures}
            """, 200_000);

        Assert.Equal("proposal", run.Outcome.Conditioning!.Method);
        Assert.InRange(run.Effective, 50_000, 200_000);
        for (int i = 0; i < 8; i++)
        {
            double precision = 1 + (3 / 0.01);
            run.IsNormal($"s{i}", 2025, 3 / 0.01 * (1.45 + (0.1 * i)) / precision, 1 / Math.Sqrt(precision));
        }
    }

    [Fact]
    public void Substituted_figures_teach_nothing()
    {
        RunPlan plan = TestPlan.Of(ConditionedRun.Model(Learning(10)), new RunSettings { AsOf = 2030, AsOfMode = AsOfMode.Substitute }).OrThrow();
        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, 20_000, 2, CancellationToken.None), 0.95, partial: false);

        Assert.Equal("none", outcome.Conditioning!.Method);
        Assert.Equal(0.05, outcome.Year("learnt", 2025).Mean, 4 * 0.02 / Math.Sqrt(20_000));
    }

    [Fact]
    public void Figure_that_the_model_is_sure_of_otherwise_is_named()
    {
        ConditionedRun run = ConditionedRun.Of("""
            indicators: { fixed: 2, x: "normal(0, 1)" }
            observations: { fixed: { 2021: 3 }, x: { 2021: 0.5 } }
            """, 20_000);

        OutcomeWarning warning = Assert.Single(OutcomeWarnings.Of(run.Outcome));
        Assert.Contains("The figure 3 of fixed in 2021", warning.Message.English, StringComparison.Ordinal);
        Assert.Contains("says 2 for sure", warning.Message.English, StringComparison.Ordinal);
    }

    /// <summary>What has happened stays so: no later draw makes anything else of it, and the target is settled.</summary>
    [Fact]
    public void What_keeps_a_figure_is_settled_by_it()
    {
        TargetOutcome target = Assert.Single(ConditionedRun.Of("""
            milestones: { plan: 2020 + lognormal(2.4, 0.35) }
            indicators: { in_force: { initial: 0, equation: "max(prev(in_force), done(plan))" } }
            targets: { in_time: { group: a, measure: "at(in_force, 2025)", at_least: 1 } }
            observations: { in_force: { 2022: 0, 2023: { value: 1, source: Gazette } } }
            """, 5_000, asOf: 2026).Outcome.Targets);

        Assert.Equal((TargetState.Met, false), (target.State, target.IsOverdue));
        Assert.Contains(target.SettledBy, figure => figure is { Variable: "in_force", Year: 2023, Source: "Gazette" });
    }

    [Fact]
    public void Figure_that_cannot_be_is_an_error_of_the_model()
    {
        Checked<RunPlan> never = TestPlan.Of(TestPlan.Model("indicators: { x: \"binomial(10, 0.5)\" }\nobservations: { x: { 2021: 10.5 } }"), new RunSettings { AsOf = 2021 });

        ModelError error = Assert.Single(never.Errors);
        Assert.Contains("The figure 10.5 of 2021 cannot be", error.Problem, StringComparison.Ordinal);
        Assert.Equal("observations.x", error.Entry);

        RunPlan together = TestPlan.Of(TestPlan.Model("parameters: { p: \"uniform(0, 1)\", q: \"uniform(0, 1)\" }\nindicators: { x: \"if(p + q > 0.5 and p - q > 0.9, 1, 0)\", y: \"if(q + p * p > 1.5, 1, 0)\" }\nobservations: { x: { 2021: 1 }, y: { 2021: 1 } }"), new RunSettings { AsOf = 2021 }).OrThrow();
        Assert.Contains("cannot be under the model", Assert.Throws<ModelException>(() => PreparedPlan.Create(together)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Replayed_paths_are_those_given_the_figures()
    {
        PreparedPlan prepared = PreparedPlan.Create(TestPlan.Of(ConditionedRun.Model(Learning(10)), asOf: 2030));

        double[] trends = [.. Enumerable.Range(0, 200).Select(i => PathTrace.Of(prepared, i * 80L)).Select(path => path.Entries.Single(entry => entry.Variable.Name == "trend").Values[0])];

        double precision = (1 / (0.02 * 0.02)) + (10 / (0.03 * 0.03));
        double mean = ((0.05 / (0.02 * 0.02)) + (Grown.Sum() / (0.03 * 0.03))) / precision;
        Assert.Equal(mean, trends.Average(), 4 / Math.Sqrt(precision * 200));
        Assert.NotNull(PathTrace.Of(prepared, 0).Weight);
    }

    private static string Learning(int figures) => $$"""
        parameters:
          trend: normal(5%, 2%)
        drivers:
          growth: { initial: 0, equation: "trend + normal(0, 3%)" }
        indicators:
          learnt: trend
        targets:
          fast: { group: a, measure: "at(growth, 2041) + at(growth, 2042)", at_least: 12% }
        observations:
          growth: { {{string.Join(", ", Enumerable.Range(0, figures).Select(i => FormattableString.Invariant($"{2021 + i}: {Grown[i % 10]}")))}} }
        """;
}
