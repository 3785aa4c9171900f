using CsCheck;
using GrowthSim.Compilation;
using GrowthSim.Simulation;

namespace GrowthSim.Tests.Simulation;

public sealed class RunLedgerTests
{
    private const int Blocks = 7;

    private const long Paths = (Blocks * RunPlan.BlockSize) + 11;

    private static readonly PreparedPlan Plan = PreparedPlan.Create(TestPlan.Of(TestPlan.Model("""
        parameters:
          trend: normal(3%, 1%)
        indicators:
          output: { initial: 100, equation: "prev(output) * exp(trend + normal(0, 2%))" }
        targets:
          t: { group: a, measure: "at(output, 2030)", at_least: 130 }
          s: { group: b, measure: "max(output, 2020, 2025)", at_least: 120 }
        """)));

    private static readonly byte[][] Results = Simulate();

    private static readonly byte[] Reference = LocalRunner.Run(Plan, Paths, 1, CancellationToken.None).ToBytes();

    /// <summary>Whatever the sizes of ranges, whether they are brought whole or in part, by one holder or two, are lost, and in whatever order.</summary>
    [Fact]
    public void Ranges_of_any_size_brought_in_any_order_lost_or_cut_short_give_the_bytes_of_one_thread() =>
        Gen.Int[0, int.MaxValue].List[60].Sample(luck =>
        {
            RunLedger ledger = Open();
            List<BlockRange> held = [];
            for (int step = 0; !ledger.IsComplete; step++)
            {
                Random random = new(luck[step % luck.Count] + step);
                if (random.Next(2) == 0 && ledger.TryTake(random.Next(1, 5), 6, out BlockRange taken))
                {
                    held.Add(taken);
                }
                else if (held.Count > 0)
                {
                    BlockRange range = held[random.Next(held.Count)];
                    switch (random.Next(5))
                    {
                        case 0:
                            held.Remove(range);
                            ledger.Return(range);
                            break;
                        case 1 when ledger.TryShare(range):
                            held.Add(range);
                            break;
                        default:
                            held.Remove(range);
                            ledger.Accept(range, Result(range with { Blocks = random.Next(1, range.Blocks + 1) }));
                            break;
                    }
                }
            }

            Assert.Equal(Reference, ledger.Merged().ToBytes());
        });

    [Fact]
    public void Ledger_that_is_closed_and_opened_at_any_point_gives_the_bytes_of_one_thread() =>
        Gen.Int[0, Blocks].Sample(cut =>
        {
            RunLedger before = Open();
            while (before.MergedBlocks < cut && before.TryTake((int)(cut - before.MergedBlocks), int.MaxValue, out BlockRange range))
            {
                before.Accept(range, Result(range));
            }

            RunLedger after = new(Plan, Paths, null, before.MergedBlocks, BlockResult.FromBytes(before.Prefix.ToBytes(), Plan));
            while (after.TryTake(2, int.MaxValue, out BlockRange range))
            {
                Assert.True(range.First >= cut);
                after.Accept(range, Result(range));
            }

            Assert.Equal(Reference, after.Merged().ToBytes());
        });

    [Fact]
    public void TryTake_hands_out_each_block_once_the_short_one_last_and_a_lost_one_first()
    {
        RunLedger ledger = Open();
        Assert.True(ledger.TryTake(1, int.MaxValue, out BlockRange first));
        Assert.True(ledger.TryTake(1, int.MaxValue, out BlockRange _));
        ledger.Return(first);

        List<BlockRange> taken = [];
        while (ledger.TryTake(2, int.MaxValue, out BlockRange range))
        {
            taken.Add(range);
        }

        Assert.Equal([(0, 1), (2, 2), (4, 2), (6, 1), (7, 1)], taken.Select(range => (range.First, range.Blocks)));
        Assert.Equal(11, taken[^1].LastPaths);
    }

    [Fact]
    public void No_range_passes_the_first_look()
    {
        RunLedger ledger = Open();

        Assert.True(ledger.TryTake(100, int.MaxValue, out BlockRange first));
        Assert.True(ledger.TryTake(100, int.MaxValue, out BlockRange second));

        Assert.Equal((0, RunLedger.FirstLook), (first.First, first.Blocks));
        Assert.Equal((RunLedger.FirstLook, Blocks - RunLedger.FirstLook), (second.First, second.Blocks));
    }

    [Fact]
    public void TryTake_does_not_run_far_ahead_of_the_prefix()
    {
        RunLedger ledger = Open();
        List<BlockRange> taken = [];
        for (int range = 0; range < 3; range++)
        {
            Assert.True(ledger.TryTake(1, 3, out BlockRange next));
            taken.Add(next);
        }

        Assert.False(ledger.TryTake(1, 3, out _));
        ledger.Accept(taken[1], Result(taken[1]));
        Assert.False(ledger.TryTake(1, 3, out _));
        ledger.Accept(taken[0], Result(taken[0]));
        Assert.True(ledger.TryTake(1, 3, out BlockRange last));
        Assert.Equal(3, last.First);
    }

    [Fact]
    public void Range_is_shared_with_one_other_and_counted_once()
    {
        RunLedger ledger = Open();
        Assert.True(ledger.TryTake(2, int.MaxValue, out BlockRange range));

        Assert.True(ledger.TryShare(range));
        Assert.False(ledger.TryShare(range));
        ledger.Return(range);
        ledger.Accept(range, Result(range));
        ledger.Accept(range, Result(range));

        Assert.Equal(2, ledger.MergedBlocks);
        Assert.False(ledger.TryShare(range));
    }

    [Fact]
    public void Rule_that_is_satisfied_ends_the_run_at_its_block_and_drops_what_is_ahead()
    {
        RunLedger ledger = new(Plan, Paths, merged => merged.Paths >= 5 * RunPlan.BlockSize);
        List<BlockRange> taken = [];
        while (ledger.TryTake(int.MaxValue, int.MaxValue, out BlockRange range))
        {
            Assert.Equal(1, range.Blocks);
            taken.Add(range);
        }

        taken.Reverse();
        taken.ForEach(range => ledger.Accept(range, Result(range)));

        Assert.True(ledger.IsStopped && ledger.IsComplete);
        Assert.Equal(LocalRunner.Run(Plan, 5 * RunPlan.BlockSize, 1, CancellationToken.None).ToBytes(), ledger.Merged().ToBytes());
        Assert.False(ledger.TryTake(int.MaxValue, int.MaxValue, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Local_run_that_is_cancelled_tells_what_is_known_and_goes_on_to_the_same_bytes(int threads)
    {
        RunLedger ledger = Open();
        using CancellationTokenSource cancel = new();
        List<long> told = [];

        bool ended = LocalRunner.Advance(
            ledger,
            threads,
            merged =>
            {
                told.Add(merged.MergedBlocks);
                if (merged.MergedBlocks >= 2)
                {
                    cancel.Cancel();
                }
            },
            cancel.Token);

        Assert.False(ended);
        Assert.InRange(ledger.MergedBlocks, 2, Blocks - 1);
        Assert.Equal(told.Order(), told);
        Assert.Equal(LocalRunner.Run(Plan, ledger.MergedBlocks * RunPlan.BlockSize, 1, CancellationToken.None).ToBytes(), ledger.Merged().ToBytes());
        Assert.True(LocalRunner.Advance(ledger, threads, null, CancellationToken.None));
        Assert.Equal(Reference, ledger.Merged().ToBytes());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Local_run_ends_where_a_rule_is_satisfied_on_any_number_of_threads(int threads)
    {
        RunLedger ledger = new(Plan, Paths, merged => merged.Paths >= 5 * RunPlan.BlockSize);

        Assert.True(LocalRunner.Advance(ledger, threads, null, CancellationToken.None));

        Assert.True(ledger.IsStopped);
        Assert.Equal(LocalRunner.Run(Plan, 5 * RunPlan.BlockSize, 1, CancellationToken.None).ToBytes(), ledger.Merged().ToBytes());
    }

    [Fact]
    public void Local_run_ends_at_the_first_look_where_too_many_paths_fail()
    {
        PreparedPlan failing = PreparedPlan.Create(TestPlan.Of(TestPlan.Model("parameters:\n  x: ln(normal(1, 1))\ntargets:\n  t: { group: a, measure: x, above: 0 }\n")));
        RunLedger ledger = new(failing, Paths);

        Assert.True(LocalRunner.Advance(ledger, 2, null, CancellationToken.None));

        Assert.True(ledger.IsBroken);
        Assert.Equal(RunLedger.FirstLook, ledger.MergedBlocks);
    }

    private static RunLedger Open() => new(Plan, Paths);

    // By way of bytes, as from another silo.
    private static RangeResult Result(BlockRange range)
    {
        RangeResult result = RangeResult.From(Block(range.First));
        for (int block = 1; block < range.Blocks; block++)
        {
            result.Append(Block(range.First + block));
        }

        return RangeResult.FromBytes(result.ToBytes(), Plan);
    }

    private static BlockResult Block(long block) => BlockResult.FromBytes(Results[block], Plan);

    private static byte[][] Simulate()
    {
        using Simulator simulator = new(Plan);
        return [.. Enumerable.Range(0, Blocks + 1).Select(block => simulator.Simulate(block, RunPlan.PathsInBlock(block, Paths), YieldPoint.None).ToBytes())];
    }
}
