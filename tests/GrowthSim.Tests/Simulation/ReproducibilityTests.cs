using GrowthSim.Compilation;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Simulation;

public sealed class ReproducibilityTests
{
    private const string Sections = """
        parameters:
          trend: normal(10%, 2%)
          delay: pert(0.5, 1, 4)
        drivers:
          cycle: { initial: 0, equation: "0.4 * prev(cycle) + normal(0, 1.5%)" }
          shock: bernoulli(0.08)
        sectors:
          services: { base: 8600, loading: 0.8, volatility: 3% }
          industry: { base: 9500, loading: 1.2, volatility: 6.5% }
        each_sector:
          noise: normal(0, volatility)
          growth: trend + loading * cycle + noise - 0.06 * shock * lognormal(1, 0.4)
          value_added: { initial: base, equation: "prev(value_added) * exp(growth)" }
        indicators:
          value_added: sum(each.value_added)
          share: services.value_added / value_added
          schools: binomial(52, 0.95)
        milestones:
          approved: 2022 + delay
        correlations:
          - between: [services.noise, industry.noise]
            matrix: [[1, 0.4], [0.4, 1]]
        targets:
          growth: { group: 2025, measure: "cagr(value_added, 2020, 2025)", range: [10%, 12%] }
          approved_in_time: { group: 2025, measure: approved, below: 2024 }
          all_schools: { group: 2030, measure: "at(schools, 2030)", at_least: 51 }
          share_2030: { group: 2030, measure: "at(share, 2030)", at_least: 48% }
        """;

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Run_on_any_number_of_threads_gives_the_same_bits(SamplingDesign design)
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections), design: design);

        byte[] one = LocalRunner.Run(plan, 150_001, 1, CancellationToken.None).ToBytes();

        Assert.Equal(one, LocalRunner.Run(plan, 150_001, 2, CancellationToken.None).ToBytes());
        Assert.Equal(one, LocalRunner.Run(plan, 150_001, 7, CancellationToken.None).ToBytes());
    }

    [Theory]
    [InlineData(SamplingDesign.Plain)]
    [InlineData(SamplingDesign.Antithetic)]
    [InlineData(SamplingDesign.LatinHypercube)]
    [InlineData(SamplingDesign.Sobol)]
    public void Replay_of_every_path_adds_up_to_the_run(SamplingDesign design)
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections), design: design);
        const int Paths = 300;

        RunOutcome outcome = RunOutcome.From(LocalRunner.Run(plan, Paths, 1, CancellationToken.None), 0.95, partial: false);
        PathTrace[] traces = [.. Enumerable.Range(0, Paths).Select(path => PathTrace.Of(plan, path))];

        foreach (TargetOutcome target in outcome.Targets)
        {
            TraceTarget[] replayed = [.. traces.Select(trace => trace.Targets.Single(entry => entry.Target.Id == target.Id))];
            Assert.Equal(replayed.Count(entry => entry.Met), target.Hits);
            Assert.Equal(replayed.Average(entry => entry.Measure), target.Mean, 1e-9 * Math.Abs(target.Mean));
        }

        Assert.Equal(traces.Count(trace => trace.Targets.All(entry => entry.Met)), (int)Math.Round(outcome.Joint.All.Probability.Value * Paths));
        for (int count = 1; count <= outcome.Targets.Length; count++)
        {
            double expected = (double)traces.Count(trace => trace.Targets.Count(entry => entry.Met) >= count) / Paths;
            Assert.Equal(expected, outcome.Joint.AtLeast[count - 1].Probability.Value, 1e-12);
        }
    }

    [Fact]
    public void Blocks_merged_in_order_equal_the_run()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections));
        const long Paths = 40_000;
        PreparedPlan prepared = PreparedPlan.Create(plan);
        using Simulator simulator = new(prepared);
        BlockResult merged = BlockResult.Empty(prepared);
        for (long block = 0; block < RunPlan.Blocks(Paths); block++)
        {
            BlockResult result = simulator.Simulate(block, RunPlan.PathsInBlock(block, Paths), YieldPoint.None);
            merged.Add(BlockResult.FromBytes(result.ToBytes(), prepared));
        }

        Assert.Equal(LocalRunner.Run(plan, Paths, 2, CancellationToken.None).ToBytes(), merged.ToBytes());
    }

    [Fact]
    public void A_scenario_that_adds_a_variable_sees_the_same_luck()
    {
        PathTrace before = PathTrace.Of(TestPlan.Of(TestPlan.Model(Sections)), 4711);
        string more = Sections.Replace("drivers:", "drivers:\n  another: normal(0, 1)", StringComparison.Ordinal);
        PathTrace after = PathTrace.Of(TestPlan.Of(TestPlan.Model(more)), 4711);

        foreach (TraceEntry entry in before.Entries)
        {
            Assert.Equal(entry.Values.AsEnumerable(), after.Entries.Single(other => other.Variable.Name == entry.Variable.Name).Values);
        }
    }

    [Fact]
    public void Antithetic_pairs_mirror_each_other()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model("indicators:\n  x: normal(5, 2)\n  y: uniform(0, 1)\n"), design: SamplingDesign.Antithetic);
        PathTrace even = PathTrace.Of(plan, 1000);
        PathTrace odd = PathTrace.Of(plan, 1001);

        for (int year = 0; year < 11; year++)
        {
            Assert.Equal(10, even.Entries[0].Values[year] + odd.Entries[0].Values[year], 1e-12);
            Assert.Equal(1, even.Entries[1].Values[year] + odd.Entries[1].Values[year], 1e-15);
        }
    }

    [Fact]
    public void Another_seed_gives_other_numbers_and_another_plan()
    {
        RunPlan first = TestPlan.Of(TestPlan.Model(Sections), seed: 1);
        RunPlan second = TestPlan.Of(TestPlan.Model(Sections), seed: 2);

        Assert.NotEqual(first.Id, second.Id);
        Assert.NotEqual(
            LocalRunner.Run(first, 1000, 1, CancellationToken.None).ToBytes(),
            LocalRunner.Run(second, 1000, 1, CancellationToken.None).ToBytes());
        Assert.Equal(first.Id, TestPlan.Of(TestPlan.Model(Sections), seed: 1).Id);
    }

    [Fact]
    public void Simulating_allocates_nothing_per_tile()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections));
        using Simulator simulator = new(PreparedPlan.Create(plan), beside: _ => { });
        long Allocated(int paths)
        {
            simulator.Simulate(0, paths, YieldPoint.None);
            long before = GC.GetAllocatedBytesForCurrentThread();
            simulator.Simulate(0, paths, YieldPoint.None);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // What a block allocates may differ by some bytes once the runtime has compiled its code anew; an object a tile would be more.
        const int SmallestObject = 24;
        int tiles = (RunPlan.BlockSize / Tape.TilePaths) - 1;
        Assert.InRange(Allocated(RunPlan.BlockSize) - Allocated(128), -SmallestObject * tiles, (SmallestObject * tiles) - 1);
    }

    [Fact]
    public void A_cancelled_run_ends_with_the_cancellation()
    {
        RunPlan plan = TestPlan.Of(TestPlan.Model(Sections));
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => LocalRunner.Run(plan, 1_000_000, 2, source.Token));
    }
}
