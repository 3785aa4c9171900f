using System.Text.Json;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using GrowthSim.Tests.Models;

namespace GrowthSim.Tests.Compilation;

public sealed class TargetsOnlyTests
{
    private const int Paths = 40_000;

    [Theory]
    [InlineData("bac-giang")]
    [InlineData("example-city")]
    public void Targets_alone_have_the_same_numbers_for_less_work(string pack)
    {
        RunPlan all = ModelPacks.Plan(pack, "baseline");
        RunPlan targets = ModelPacks.Plan(pack, "baseline", settings: new RunSettings { TargetsOnly = true });

        RunOutcome with = Outcome(all);
        RunOutcome without = Outcome(targets);

        Assert.Equal(with.Targets.Select(Numbers), without.Targets.Select(Numbers));
        Assert.Equal(JsonSerializer.Serialize(with.Joint.All), JsonSerializer.Serialize(without.Joint.All));
        Assert.Equal(with.Joint.AtLeast.AsEnumerable(), without.Joint.AtLeast);
        Assert.NotEmpty(with.Projections);
        Assert.Empty(without.Projections);
        Assert.NotEqual(with.Id, without.Id);
        Assert.True(targets.Kernel.Tape.Instructions.Length < all.Kernel.Tape.Instructions.Length);
        Assert.True(targets.Kernel.Outputs.Length <= targets.Kernel.Targets.Length);
    }

    [Fact]
    public void Path_fails_by_what_the_targets_need_alone()
    {
        string model = TestPlan.Model("""
            parameters:
              x: normal(0, 1)
            indicators:
              broken: ln(x)
            targets:
              t: { group: a, measure: x, above: 0 }
            """);
        RunPlan targets = TestPlan.Of(model, new RunSettings { TargetsOnly = true }).OrThrow();

        Assert.NotEqual(0, Outcome(TestPlan.Of(model)).FailedPaths);
        Assert.Equal(0, Outcome(targets).FailedPaths);
    }

    private static (string, long, Estimate, Estimate?, Estimate?, double, double, Quantiles) Numbers(TargetOutcome target) =>
        (target.Id, target.Hits, target.Probability, target.Within, target.Stretch, target.Mean, target.StandardDeviation, target.Quantiles);

    private static RunOutcome Outcome(RunPlan plan) => RunOutcome.From(LocalRunner.Run(plan, Paths, 2, CancellationToken.None), 0.95, partial: false);
}
