using System.Globalization;
using System.Text;
using GrowthSim.Compilation;
using GrowthSim.Simulation;
using GrowthSim.Simulation.Splitting;

namespace GrowthSim.Tests.Simulation;

/// <summary>What lies between two yield points does not grow with the model: of sixteen times the model there are sixteen times the points. Points are counted, not seconds.</summary>
[Trait("Length", "Long")]
public sealed class TurnTests
{
    private const int Few = 8;
    private const int Times = 16;

    [Theory]
    [InlineData("points of the normal space")]
    [InlineData("copies of points")]
    [InlineData("moves of points")]
    [InlineData("an appended block")]
    [InlineData("a result that is given back")]
    [InlineData("a block whose notes are counted")]
    public void Yield_points_are_as_many_times_more_as_the_work(string work)
    {
        int few = Passes(work, Few);
        int many = Passes(work, Times * Few);

        Assert.True(many >= Times / 2 * Math.Max(few, 1), $"{work}: {few} yield points, and {many} of a model {Times} times as large.");
    }

    [Fact]
    public void Adding_one_entry_never_copies_many()
    {
        const int Entries = 1_000_000;
        ChunkedList<long> list = new();
        ShardedIndex<long> index = new();
        long most = 0;
        for (int i = 0; i < Entries; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            list.Add(i);
            index[i] = i;
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // Of a single list and a single dictionary it were 16 and 40 MB.
        Assert.InRange(most, 0, 1 << 20);
        Assert.Equal(Entries, list.Count);
        Assert.Equal(Entries - 1, list[Entries - 1]);
        Assert.True(index.TryGetValue(Entries / 3, out int number));
        Assert.Equal(Entries / 3, number);
    }

    private static int Passes(string work, int sectors)
    {
        RunPlan plan = TestPlan.Of(Yaml(sectors), new RunSettings { Rare = true, Seed = TestPlan.Seed }).OrThrow();
        CountingPoint point = new();
        if (work.Contains("points", StringComparison.Ordinal))
        {
            using NormalPoints points = new(plan.Scoring!.Tape, 1, point);
            if (work == "copies of points")
            {
                point.Passed = 0;
                points.Copy(new int[NormalPoints.Count], point);
            }
            else if (work == "moves of points")
            {
                point.Passed = 0;
                points.Propose(0, 1, 0, point);
            }

            return point.Passed;
        }

        // Of a plan without rare events, whose search would take long.
        plan = TestPlan.Of(Yaml(sectors));
        using Simulator simulator = new(PreparedPlan.Create(plan));
        BlockResult first = simulator.Simulate(0, Tape.TilePaths, YieldPoint.None);
        switch (work)
        {
            case "an appended block":
                RangeResult.From(first).Append(simulator.Simulate(1, Tape.TilePaths, YieldPoint.None), point);
                return point.Passed;
            case "a result that is given back":
                first.Return(point);
                return point.Passed;
            default:
                simulator.Simulate(1, Tape.TilePaths, point);
                int whole = point.Passed;
                using (TapeRunner runner = new(plan.Kernel.Tape, plan.Settings))
                {
                    point.Passed = 0;
                    runner.Run(0, new Unseen(), point);
                }

                // Without those of the tape itself.
                return whole - point.Passed;
        }
    }

    private static string Yaml(int sectors)
    {
        StringBuilder text = new();
        for (int sector = 0; sector < sectors; sector++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  s{sector}: {{ base: {100 + sector} }}\n");
        }

        return TestPlan.Model($$"""
            sectors:
            {{text}}each_sector:
              growth: { initial: 0, equation: 0.5 * prev(growth) + normal(0, 4%) }
              value: { initial: base, equation: prev(value) * exp(growth), unit: bn }
            indicators:
              total: { equation: sum(each.value), unit: bn }
            targets:
              large: { group: g, measure: "at(total, 2030)", above: 1e6 }
            """);
    }

    private sealed class CountingPoint : YieldPoint
    {
        public int Passed { get; set; }

        public override void Pass() => Passed++;
    }

    private sealed class Unseen : ColumnSink
    {
        public override unsafe void Take(TapeSinkKind kind, int index, double* column, int stride)
        {
        }
    }
}
