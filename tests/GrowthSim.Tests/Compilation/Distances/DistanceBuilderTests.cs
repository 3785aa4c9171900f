using GrowthSim.Compilation;
using GrowthSim.Compilation.Distances;
using GrowthSim.Tests.Models;
using GrowthSim.Tests.Simulation.Splitting;

namespace GrowthSim.Tests.Compilation.Distances;

public sealed class DistanceBuilderTests
{
    [Fact]
    public void Measure_that_moves_with_every_draw_keeps_its_own_distance()
    {
        DistanceProgram program = Program("measure: \"x1 + 2 * x2\", between: [5, 6]");

        DistanceStep step = program.Steps[program.Targets[0]];
        Assert.Equal(new DistanceStep(DistanceStepKind.Gap, 0, Low: 5, High: 6), step);
        Assert.Single(program.Margins);
    }

    [Fact]
    public void Conjunction_needs_both_ways_and_alternative_the_nearer()
    {
        DistanceProgram both = Program("measure: \"x1 > 1 and x2 < 2\", equals: 1");
        DistanceProgram either = Program("measure: \"x1 > 1 or x2 < 2\", equals: 1");

        Assert.Equal(DistanceStepKind.Sum, both.Steps[both.Targets[0]].Kind);
        Assert.Equal(DistanceStepKind.Lesser, either.Steps[either.Targets[0]].Kind);
        Assert.Equal(2, both.Margins.Length);
    }

    [Fact]
    public void Value_that_cannot_be_has_no_way()
    {
        DistanceProgram program = Program("measure: x1 > 1, equals: 0.5");

        Assert.Equal(new DistanceStep(DistanceStepKind.Fixed, Low: double.PositiveInfinity), program.Steps[program.Targets[0]]);
    }

    [Theory]
    [InlineData("v: { initial: 1, equation: \"if(z > 0, 1.01 * prev(v), if(y > 0, prev(v) + z, 0.9 * prev(v))) \" }")]
    [InlineData("v: { initial: 0, equation: \"max(0, prev(v) * 0.9 + (z > 1) * y + (y > 1)) \" }")]
    [InlineData("v: { initial: 0, equation: \"prev(v) + (z > 1) + 2 * (y > 1 or z < -1) + poisson(2) \" }")]
    public void Measure_that_branches_every_year_stays_within_the_limit(string driver)
    {
        RunPlan plan = TestPlan.Of(
            $"growthsim: 1\nid: test\nname: Test\nbase_year: 2000\nlast_year: 2199\ndrivers:\n  z: normal(0, 1)\n  y: normal(0, 1)\n  {driver}\ntargets:\n  t: {{ group: a, measure: \"at(v, 2199)\", above: 100 }}\n",
            new RunSettings { Rare = true }).OrThrow();

        Assert.InRange(plan.Scoring!.Distances!.Steps.Length, 1, 4_096);
    }

    [Theory]
    [InlineData("bac-giang")]
    [InlineData("example-city")]
    public void Distances_of_the_packs_take_few_steps(string pack)
    {
        RunPlan plan = ModelPacks.Plan(pack, "baseline", settings: new RunSettings { Rare = true });

        Assert.InRange(plan.Scoring!.Distances!.Steps.Length, plan.Scoring.Targets.Length / 2, 2_048);
    }

    private static DistanceProgram Program(string target) =>
        RareEstimate.Plan(RareEstimate.Normals(2) + $"targets:\n  t: {{ group: a, {target} }}\n").Scoring!.Distances!;
}
