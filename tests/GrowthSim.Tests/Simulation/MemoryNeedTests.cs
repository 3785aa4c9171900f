using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Simulation;

/// <summary>What a run is said to need before it starts is what it takes, or somewhat more.</summary>
public sealed class MemoryNeedTests
{
    [Theory]
    [InlineData("normal(0, 1)", 5)]
    [InlineData("normal(0, 1)", 500)]
    [InlineData("max(normal(0, 1), 0)", 50)]
    [InlineData("poisson(3)", 50)]
    public void Of_a_plan_bounds_the_size_of_its_results(string draw, int series)
    {
        string indicators = string.Join('\n', Enumerable.Range(1, series).Select(number => $"  x{number}: {{ equation: d + {number} }}"));
        RunPlan plan = TestPlan.Of(TestPlan.Model($"drivers:\n  d: {{ equation: \"{draw}\" }}\nindicators:\n{indicators}\n"));

        MemoryNeed need = MemoryNeed.Of(plan);
        long result = BlockResult.Empty(plan).ToBytes().Length;

        // From above by a grid as fine as any; whole numbers have a cell each, hence fewer.
        Assert.InRange(need.Result, result, (plan.Kernel.Outputs.Length * ((530L * sizeof(uint)) + (2 * sizeof(double)))) + 1_000);
        Assert.True(need.Simulator >= plan.Kernel.Outputs.Length * Tape.TilePaths * sizeof(ushort));
    }
}
