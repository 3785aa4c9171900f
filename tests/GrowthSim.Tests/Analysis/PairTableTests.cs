using GrowthSim.Analysis;
using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;
using MathNet.Numerics.Distributions;

namespace GrowthSim.Tests.Analysis;

public sealed class PairTableTests
{
    /// <summary>Two standard normal numbers of correlation 0.6, and a third that fails on one path in ten.</summary>
    private const string Text = """
        parameters:
          x: normal(0, 1)
          y: normal(0, 1)
          z: uniform(0, 1)
        correlations:
          - { between: [x, y], matrix: [[1, 0.6], [0.6, 1]] }
        indicators:
          fails_at_times: { equation: x + y + ln(max(z - 0.1, -1)) }
        targets:
          a: { group: g, measure: x, at_least: 0 }
          b: { group: g, measure: y, at_least: 0 }
          c: { group: g, measure: x, at_least: 1 }
        """;

    private static readonly RunSettings Settings = new() { Seed = TestPlan.Seed, Tables = [PairTable.Definition] };

    [Fact]
    public void Two_targets_are_met_together_as_often_as_the_bivariate_normal_says()
    {
        const int Paths = 200_003;
        RunPlan plan = TestPlan.Of(TestPlan.Model(Text), Settings).OrThrow();

        BlockResult merged = LocalRunner.Run(plan, Paths, 2, CancellationToken.None);
        PairTable table = Assert.IsType<PairTable>(Assert.Single(merged.Tables));

        // A quadrant has 1/4 + asin(ρ)/2π (Sheppard, 1899).
        double quadrant = 0.25 + (Math.Asin(0.6) / (2 * Math.PI));
        Assert.Equal(Paths - merged.FailedPaths, table.Paths);
        Assert.True(merged.FailedPaths > 0);
        Assert.Equal(quadrant, (double)table.Both(0, 1) / table.Paths, 4 * Math.Sqrt(quadrant * (1 - quadrant) / table.Paths));
        Assert.Equal(table.Both(0, 1), table.Both(1, 0));
        Assert.Equal(table.Both(2, 2), table.Both(0, 2));
        Assert.Equal(merged.Conditions.Hits[plan.Kernel.Targets[1].Met], table.Both(1, 1));
        Estimate given = table.Conditional(0, 1, 0.95);
        Assert.Equal(2 * quadrant, given.Value, 4 * Math.Sqrt(2 * quadrant * (1 - (2 * quadrant)) / table.Both(1, 1)));
        double half = Normal.InvCDF(0, 1, 0.975) * Math.Sqrt(given.Value * (1 - given.Value) / table.Both(1, 1));
        Assert.InRange(given.Upper - given.Lower, 1.9 * half, 2.1 * half);
    }

    [Fact]
    public void Table_has_the_same_bits_on_any_number_of_threads_and_by_ranges_and_as_bytes_and_changes_no_other_number()
    {
        const int Paths = 150_001;
        RunPlan plan = TestPlan.Of(TestPlan.Model(Text), Settings).OrThrow();
        BlockResult one = LocalRunner.Run(plan, Paths, 1, CancellationToken.None);

        Assert.Equal(one.ToBytes(), LocalRunner.Run(plan, Paths, 5, CancellationToken.None).ToBytes());
        Assert.Equal(one.ToBytes(), BlockResult.FromBytes(one.ToBytes(), one.Prepared).ToBytes());
        BlockResult byRanges = BlockResult.Empty(one.Prepared);
        using Simulator simulator = new(one.Prepared);
        for (long block = 0; block < RunPlan.Blocks(Paths); block += 4)
        {
            RangeResult range = RangeResult.From(Block(simulator, block, Paths));
            for (long next = block + 1; next < Math.Min(block + 4, RunPlan.Blocks(Paths)); next++)
            {
                range.Append(Block(simulator, next, Paths));
            }

            byRanges.Add(RangeResult.FromBytes(range.ToBytes(), one.Prepared));
        }

        Assert.Equal(one.ToBytes(), byRanges.ToBytes());
        RunPlan without = TestPlan.Of(TestPlan.Model(Text), Settings with { Tables = [] }).OrThrow();
        Assert.NotEqual(plan.Id, without.Id);
        BlockResult other = LocalRunner.Run(without, Paths, 2, CancellationToken.None);
        Assert.Equal(one.Conditions.Hits, other.Conditions.Hits);
        Assert.Equal(one.Cells.Cells, other.Cells.Cells);
    }

    [Fact]
    public void A_target_that_there_is_not_is_refused()
    {
        PairTable table = PairTable.Definition.Create(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.Both(0, 2));
        Assert.True(double.IsNaN(table.Conditional(0, 1, 0.95).Value));
    }

    private static BlockResult Block(Simulator simulator, long block, long paths) =>
        simulator.Simulate(block, (int)Math.Min(RunPlan.BlockSize, paths - (block * RunPlan.BlockSize)), YieldPoint.None);
}
