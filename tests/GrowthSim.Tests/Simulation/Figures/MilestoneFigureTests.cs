using GrowthSim.Compilation;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Simulation.Figures;

/// <summary>What is known of milestones, against closed forms: a plan after a normal delay, and a bridge after the plan.</summary>
public sealed class MilestoneFigureTests
{
    private const long Paths = 200_000;

    private const string Body = """
        parameters: { pace: "normal(0, 0.5)" }
        milestones:
          plan: "2022.5 + pace + normal(0, 0.5)"
          bridge: "plan + 1 + pace + normal(0, 0.3)"
        indicators: { learnt: pace, started: "done(plan)" }
        targets:
          bridge_2024: { group: a, measure: bridge, below: 2024 }
          plan_2023: { group: a, measure: plan, below: 2023 }

        """;

    /// <summary>The plan came 1.364 years after its median: half of what was learnt is the pace, which the bridge shares.</summary>
    [Fact]
    public void Day_settles_the_milestone_and_teaches_what_is_behind_it()
    {
        RunOutcome outcome = Run("observations: { plan: { happened: 2023-11-14, source: Gazette } }", 2024);

        double plan = 2023 + ((318 - 0.5) / 365);
        double pace = (plan - 2022.5) / 2;
        double spread = Math.Sqrt(0.125);
        double effective = outcome.Conditioning!.EffectivePaths;
        Assert.Equal(pace, outcome.Year("learnt", 2024).Mean, 4 * spread / Math.Sqrt(effective));
        Assert.Equal(spread, outcome.Year("learnt", 2024).StandardDeviation, 4 * spread / Math.Sqrt(2 * effective));
        double expected = Normal.CDF(plan + 1 + pace, Math.Sqrt(0.125 + 0.09), 2024);
        TargetOutcome bridge = outcome.Targets.Single(target => target.Id == "bridge_2024");
        Assert.Equal(expected, bridge.Probability.Value, 4 * Math.Sqrt(expected * (1 - expected) / effective));
        TargetOutcome settled = outcome.Targets.Single(target => target.Id == "plan_2023");
        Assert.Equal((TargetState.NotMet, "Gazette"), (settled.State, settled.SettledBy.Single().Source));
    }

    /// <summary>Not by the end of 2023: the pace is that of a truncated normal distribution.</summary>
    [Fact]
    public void Absence_leaves_what_is_beyond()
    {
        RunOutcome outcome = Run("observations: { plan: { not_by: 2023 } }", 2023);

        // The plan is normal with the variance 1/2, truncated below at 2024; the pace is half of how late it is.
        double score = 1.5 / Math.Sqrt(0.5);
        double late = Math.Sqrt(0.5) * Normal.PDF(0, 1, score) / (1 - Normal.CDF(0, 1, score));
        Assert.Equal(late / 2, outcome.Year("learnt", 2024).Mean, 4 * 0.4 / Math.Sqrt(outcome.Conditioning!.EffectivePaths));
        Assert.Equal(0, outcome.Year("started", 2023).Mean);
        Assert.Equal(TargetState.NotMet, outcome.Targets.Single(target => target.Id == "plan_2023").State);
    }

    /// <summary>A day that lies ahead says that the milestone has not happened yet: the same bits as saying so.</summary>
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2023-03-31", "2023-03-31")]
    public void Seen_from_before_it_had_not_happened(string from, string notBy)
    {
        Assert.True(AsOf.TryParse(from, out AsOf asOf));

        RunOutcome implied = Run("observations: { plan: { happened: 2023-11-14 } }", asOf);
        RunOutcome said = Run($"observations: {{ plan: {{ not_by: {notBy}, happened: 2023-11-14 }} }}", asOf);

        Assert.NotEqual(implied.Targets[0].Probability.Value, Run("", null).Targets[0].Probability.Value);
        Assert.Equal(implied.Targets[0].Probability, said.Targets[0].Probability);
        Assert.Equal(implied.Year("learnt", 2024).Mean, said.Year("learnt", 2024).Mean);
    }

    /// <summary>A milestone that may be blocked: that it happened says that it was not.</summary>
    [Fact]
    public void What_happened_was_not_blocked()
    {
        RunOutcome outcome = Run(
            """
            parameters: { blocked: "bernoulli(0.4)" }
            milestones: { decided: "if(blocked > 0.5, 2100, 2022 + lognormal(1.5, 0.4))" }
            indicators: { stands: 1 - blocked }
            targets: { stands_2025: { group: a, measure: "at(stands, 2025)", at_least: 1 } }
            observations: [ { variable: decided, happened: 2024-06-01, source: S } ]
            """,
            2024,
            whole: true);

        Assert.Equal(1, outcome.Targets.Single().Probability.Value);
        Assert.Empty(outcome.Conditioning!.Unused);
    }

    /// <summary>The model is sure of another day, or of one before: the record teaches nothing, and a reader is told what it says.</summary>
    [Theory]
    [InlineData("{ happened: 2022-03-31 }", "That sure happened on 2022-03-31 stands in its place and teaches nothing", "Việc sure diễn ra ngày 31/3/2022 chỉ thế chỗ")]
    [InlineData("{ not_by: 2022 }", "That sure had not happened by 2022 stands", "Việc sure chưa diễn ra đến hết năm 2022 chỉ")]
    public void What_the_model_is_sure_of_otherwise_is_told(string record, string english, string vietnamese)
    {
        RunOutcome outcome = Run($"milestones: {{ sure: 2021.5 }}\nindicators: {{ x: \"normal(0, 1)\" }}\ntargets: {{ t: {{ measure: sure, below: 2025 }} }}\nobservations: {{ sure: {record} }}", 2024, whole: true);

        OutcomeWarning warning = Assert.Single(OutcomeWarnings.Of(outcome), warning => warning.Series == "sure");
        Assert.StartsWith(english, warning.Message.English, StringComparison.Ordinal);
        Assert.StartsWith(vietnamese, warning.Message.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void Substituted_the_day_stands_in_its_place_and_teaches_nothing()
    {
        RunOutcome outcome = Run("observations: { plan: { happened: 2023-11-14 } }", 2024, mode: AsOfMode.Substitute);

        Assert.Equal(TargetState.NotMet, outcome.Targets.Single(target => target.Id == "plan_2023").State);
        Assert.Equal(0, outcome.Year("learnt", 2024).Mean, 4 * 0.5 / Math.Sqrt(Paths));
    }

    [Theory]
    [InlineData("{ happened: 2024 }", "Expected a day, found '2024'.")]
    [InlineData("{ happened: soon }", "Expected a day, found 'soon'.")]
    [InlineData("{ not_by: [2023, 14/11/2024] }", "Expected a year or a day, found '14/11/2024'.")]
    [InlineData("{ happened: 2023-11-14, not_by: 2023 }", "The milestone cannot have happened in 2023-11-14 and not by 2023.")]
    [InlineData("{ source: S }", "Nothing is said of the milestone.")]
    [InlineData("{ happened: 2034-01-01 }", "The year 2034 is not on the grid 2020-2030.")]
    [InlineData("{ happened: 2023-11-14, published: 2022-01-01 }", "The figure of 2023 cannot have been published in 2022.")]
    [InlineData("{ 2023: 1 }", "'2023'")]
    [InlineData("2024", "Expected what is known of a milestone")]
    public void Record_that_cannot_be_is_an_error(string record, string problem)
    {
        Checked<ModelDefinition> model = ModelReader.Read(new ModelText { File = "test.yaml", Yaml = TestPlan.Model(Body + $"observations: {{ plan: {record} }}") });

        Assert.Contains(model.Errors, error => error.ToString().Contains(problem, StringComparison.Ordinal));
    }

    private static RunOutcome Run(string observations, AsOf? asOf, bool whole = false, AsOfMode mode = AsOfMode.Condition)
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(whole ? observations : Body + observations), new RunSettings { Seed = TestPlan.Seed, AsOf = asOf, AsOfMode = mode }).OrThrow();
        return RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);
    }
}
