using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Simulation;

/// <summary>What a run is said to need before it starts is what it takes, or somewhat more.</summary>
[Trait("Length", "Long")]
public sealed class MemoryNeedTests
{
    [Theory]
    [InlineData("normal(0, 1)", 5)]
    [InlineData("normal(0, 1)", 500)]
    [InlineData("max(normal(0, 1), 0)", 50)]
    [InlineData("poisson(3)", 50)]
    [InlineData("lognormal(1, 3)", 50)]
    [InlineData("lognormal(1, 3) - lognormal(1, 3)", 50)]
    [InlineData("lognormal(1, 3) - lognormal(1, 3)", 1_000)]
    [InlineData("floor(lognormal(4, 3))", 1_000)]
    public void Of_a_plan_bounds_the_size_of_its_results(string draw, int series)
    {
        string indicators = string.Join('\n', Enumerable.Range(1, series).Select(number => $"  x{number}: {{ equation: d + {number} }}"));
        RunPlan plan = TestPlan.Of(TestPlan.Model($"drivers:\n  d: {{ equation: \"{draw}\" }}\nindicators:\n{indicators}\n"));

        MemoryNeed before = MemoryNeed.Max(plan);
        MemoryNeed least = MemoryNeed.Min(plan);
        PreparedPlan prepared = PreparedPlan.Create(plan);
        long result = BlockResult.Empty(prepared).ToBytes().Length;
        MemoryNeed need = MemoryNeed.Of(prepared);

        Assert.InRange(need.Result, result, result + 1_000);
        Assert.InRange(need.Result, 0, before.Result);
        Assert.InRange(need.Plan, 0, before.Plan);
        Assert.InRange(before.Result, least.Result, 20 * least.Result);

        // Four million cells of all series, where each gets two edges at most.
        Assert.InRange(need.Result, 0, 2 * (4L << 20) * sizeof(uint));
        Assert.True(need.Simulator >= plan.Kernel.Outputs.Length * Tape.TilePaths * sizeof(ushort));
    }
}
