using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Tests.Outcomes.Breaks;

/// <summary>Targets that imply others are no news of their own where these are missed.</summary>
public sealed class ImplicationTests
{
    private const int Paths = 200_000;

    // high implies low, the twins are one, free hangs on another number; the weights are those of two pieces.
    private const string Tied = """
        parameters: { u: "uniform(0, 1)", v: "uniform(0, 1)", w: "uniform(0, 1)" }
        targets:
          high: { measure: u, below: 0.5, implies: low, weight: 3 }
          low: { measure: u, below: 0.8 }
          twin_a: { measure: v, below: 0.6, implies: [twin_b], weight: 2 }
          twin_b: { measure: 2 * v, below: 1.2, implies: [twin_a] }
          free: { measure: w, below: 0.7 }
        """;

    [Fact]
    public void Shares_are_those_of_the_pieces_that_a_miss_is_put_down_to()
    {
        // Whether a miss is put down to low, to high, to the twins, to free: of the first two to none, to high, to low.
        double[] ofU = [0.5, 0.3, 0.2];
        double[] ofMissed = new double[16];
        for (int u = 0; u < 3; u++)
        {
            for (int others = 0; others < 4; others++)
            {
                int missed = (u == 2 ? 1 : u == 1 ? 2 : 0) | (others << 2);
                ofMissed[missed] += ofU[u] * ((others & 1) != 0 ? 0.4 : 0.6) * ((others & 2) != 0 ? 0.3 : 0.7);
            }
        }

        double[] shapley = EnumeratedGame.Shapley(4, coalition => EnumeratedGame.Missed(coalition, ofMissed));
        string[] ids = ["low", "high", "twin_a", "free"];

        JointOutcome joint = TestPlan.Run(TestPlan.Model(Tied), Paths).Joint;

        Assert.Empty(joint.BrokenImplications);
        Assert.Equal((5, 4), (joint.All.Targets, joint.All.News));
        Assert.Equal(ids.Order(), joint.All.Breaks!.Value.Select(target => target.Id).Order());
        Assert.Equal("twin_b", Assert.Single(joint.All.Breaks.Value.Single(target => target.Id == "twin_a").With));
        Assert.Equal(1 - joint.All.Probability.Value, joint.All.Breaks.Value.Sum(target => target.Share.Value), 1e-12);
        foreach ((string id, double share) in ids.Zip(shapley))
        {
            TargetBreak target = joint.All.Breaks.Value.Single(target => target.Id == id);
            Assert.Equal(share, target.Share.Value, 5 * Math.Sqrt(share * (1 - share) / Paths));
        }

        // If high were certain, low were too: what is gained is all that u alone spoils; of low alone nothing.
        Near(0.5 * 0.6 * 0.7, joint.All.Breaks.Value.Single(target => target.Id == "high").GainIfCertain);
        Assert.Equal(0, joint.All.Breaks.Value.Single(target => target.Id == "low").GainIfCertain.Value);
        Near(0.5 * 0.4 * 0.7, joint.All.Breaks.Value.Single(target => target.Id == "twin_a").GainIfCertain);
        Assert.Equal(0.5 + 0.8 + 0.6 + 0.7, joint.All.ExpectedMet!.Value, 5 * Math.Sqrt(4.0 / Paths));
        Assert.Equal((3 * 0.5) + 0.8 + (2 * 0.6) + 0.7, joint.All.ExpectedWeight!.Expected.Value, 5 * 7 * Math.Sqrt(0.25 / Paths));
        Assert.Equal(3 + 1 + 2 + 1, joint.All.ExpectedWeight.Total);
        Assert.InRange(joint.All.ExpectedWeight.Expected.Value, joint.All.ExpectedWeight.Expected.Lower, joint.All.ExpectedWeight.Expected.Upper);
    }

    [Fact]
    public void An_implication_that_does_not_hold_is_said_and_the_shares_add_up_all_the_same()
    {
        RunOutcome outcome = TestPlan.Run(TestPlan.Model("""
            parameters: { u: "uniform(0, 1)", v: "uniform(0, 1)" }
            targets:
              a: { measure: u, below: 0.5, implies: b }
              b: { measure: u + v, below: 1, implies: a }
              c: { measure: v, below: 0.5 }
            """), 10_000);

        BrokenImplication broken = outcome.Joint.BrokenImplications.Single(broken => broken.Target == "a");
        Assert.Equal(1.0 / 8, broken.Paths / 10_000.0, 5 * Math.Sqrt(0.125 * 0.875 / 10_000));
        Assert.Equal(1 - outcome.Joint.All.Probability.Value, outcome.Joint.All.Breaks!.Value.Sum(target => target.Share.Value), 1e-12);
        OutcomeWarning warning = OutcomeWarnings.Of(outcome).First(warning => warning.Series == "a");
        Assert.Contains($"'a' implies 'b', but {broken.Paths:N0} of 10,000 paths meet the first and miss the second", warning.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_met_is_set_apart_from_what_still_can()
    {
        JointEstimate all = TestPlan.Run(TestPlan.Model("""
            levers: { closed: 1 }
            parameters: { u: "uniform(0, 1)", v: "uniform(0, 1)" }
            targets:
              a: { measure: u, below: 0.5 }
              never: { measure: "at(closed, 2030)", below: 1 }
              above_that: { measure: u, below: -1, implies: never }
              c: { measure: v, below: 0.2 }
            """), Paths).Joint.All;

        Assert.Equal(0, all.Probability.Value);
        Assert.Equal(1, all.Breaks!.Value.Sum(target => target.Share.Value), 1e-12);
        Assert.Equal("never", all.Breaks.Value[0].Id);
        Assert.Equal("never above_that", string.Join(" ", all.StillPossible!.Missed));
        Assert.Equal(2, all.StillPossible.Targets);
        Near(0.1, all.StillPossible.Probability);
        Assert.Equal("c a", string.Join(" ", all.StillPossible.Breaks!.Value.Select(target => target.Id)));
        Near((0.8 * 0.5) + (0.8 * 0.5 / 2), all.StillPossible.Breaks.Value[0].Share);
        Assert.Equal(1 - all.StillPossible.Probability.Value, all.StillPossible.Breaks.Value.Sum(target => target.Share.Value), 1e-12);
    }

    [Fact]
    public void More_targets_than_are_counted_together_are_left_out_and_that_is_said()
    {
        string targets = string.Concat(Enumerable.Range(0, 514).Select(number => $"\n  t{number}: {{ group: {(number < 70 ? "some" : "many")}, measure: u, below: 0.{number + 100} }}"));
        RunOutcome outcome = TestPlan.Run(TestPlan.Model("parameters: { u: \"uniform(0, 1)\" }\ntargets:" + targets), 300);

        Assert.Null(outcome.Joint.All.Breaks);
        Assert.Equal(outcome.Targets.Sum(target => target.Probability.Value), outcome.Joint.All.ExpectedMet!.Value, 1e-6);
        Assert.Equal(444, outcome.Joint.Groups["many"].Breaks!.Value.Length);
        Assert.DoesNotContain(outcome.Joint.Groups["some"].NearMisses, near => near.Missed.Length == 3);
        Assert.Contains("What breaks first is not told of 514 targets together", Assert.Single(OutcomeWarnings.Of(outcome)).Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: { measure: 1, above: 0, implies: growht }, growth: { measure: 1, above: 0 }", "There is no target 'growht'.", "Did you mean 'growth'?")]
    [InlineData("a: { measure: 1, above: 0, implies: [a] }", "A target does not imply itself.", "another target")]
    [InlineData("a: { measure: 1, above: 0, implies: [[b]] }, b: { measure: 1, above: 0 }", "Expected the name of a target", "implies: [other_target, …]")]
    [InlineData("a: { measure: 1, above: 0, implies: b }, b: { qualitative: true }", "'b' is not scored", "with a measure")]
    [InlineData("a: { qualitative: true, implies: b }, b: { measure: 1, above: 0 }", "implies nothing that can be counted", "Delete 'implies'")]
    [InlineData("a: { measure: 1, above: 0, implies: b }, b: { measure: 1, above: 0, implies: c }, c: { measure: 1, above: 0, implies: a }", "'b' implies 'a' by way of other targets", "'implies: [a]' at 'b'")]
    [InlineData("a: { measure: 1, above: 0, weight: 0 }", "The weight 0 is not above 0.", "such as 2")]
    [InlineData("a: { measure: 1, above: 0, weight: -1 }", "The weight -1 is not above 0.", "has 1")]
    public void What_cannot_be_is_an_error_with_its_remedy(string targets, string problem, string remedy)
    {
        Checked<ModelDefinition> read = ModelReader.Read(new ModelText { File = "test.yaml", Yaml = TestPlan.Model($"targets: {{ {targets} }}") });

        Assert.Contains(read.Errors, error => error.Problem.Contains(problem, StringComparison.Ordinal) && error.Remedy.Contains(remedy, StringComparison.Ordinal));
    }

    private static void Near(double expected, Estimate estimate) => Assert.Equal(expected, estimate.Value, 5 * Math.Sqrt(expected * (1 - expected) / Paths));
}
