using CsCheck;
using GrowthSim.Compilation;
using GrowthSim.Grains.Runs;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class RunLedgerTests
{
    private const int Blocks = 7;

    private const long Paths = (Blocks * RunPlan.BlockSize) + 11;

    private static readonly RunPlan Plan = SmallCity.Plan(SmallCity.Frozen());

    private static readonly byte[][] Results = Simulate();

    private static readonly byte[] Reference = SmallCity.Reference(Plan, Paths).ToBytes();

    [Fact]
    public void Accept_in_any_order_and_more_than_once_gives_the_bytes_of_one_thread() =>
        Gen.Shuffle(Enumerable.Range(0, Blocks + 1).Concat([0, 3, Blocks]).ToArray()).Sample(order =>
        {
            RunLedger ledger = Open();
            foreach (int block in order)
            {
                ledger.Accept(Work(block), Result(block));
            }

            Assert.True(ledger.IsComplete);
            Assert.Equal(Reference, ledger.Merged().ToBytes());
        });

    [Fact]
    public void Ledger_that_is_closed_and_opened_at_any_point_gives_the_bytes_of_one_thread() =>
        Gen.Int[0, Blocks].Sample(cut =>
        {
            RunLedger before = Open();
            for (int block = 0; block < cut; block++)
            {
                before.Accept(Work(block), Result(block));
            }

            RunLedger after = new(Plan, Paths, null, before.MergedBlocks, BlockResult.FromBytes(before.Prefix.ToBytes(), Plan), null);
            while (after.TryTake(int.MaxValue, out WorkBlock work))
            {
                Assert.True(work.Block >= cut);
                after.Accept(work, Result(work.Block));
            }

            Assert.Equal(Reference, after.Merged().ToBytes());
        });

    [Fact]
    public void TryTake_hands_out_each_block_once_the_short_one_last_and_a_lost_one_first()
    {
        RunLedger ledger = Open();
        Assert.True(ledger.TryTake(int.MaxValue, out WorkBlock first));
        Assert.True(ledger.TryTake(int.MaxValue, out WorkBlock _));
        ledger.GiveBack(first);

        List<WorkBlock> taken = [];
        while (ledger.TryTake(int.MaxValue, out WorkBlock work))
        {
            taken.Add(work);
        }

        Assert.Equal([0, 2, 3, 4, 5, 6, 7], taken.Select(work => work.Block));
        Assert.Equal(11, taken[^1].Paths);
    }

    [Fact]
    public void TryTake_does_not_run_far_ahead_of_the_prefix()
    {
        RunLedger ledger = Open();
        for (int block = 0; block < 3; block++)
        {
            Assert.True(ledger.TryTake(3, out _));
        }

        Assert.False(ledger.TryTake(3, out _));
        ledger.Accept(Work(0), Result(0));
        Assert.True(ledger.TryTake(3, out WorkBlock next));
        Assert.Equal(3, next.Block);
    }

    [Fact]
    public void Rule_that_is_satisfied_ends_the_run_at_its_block_and_drops_what_is_ahead()
    {
        RunLedger ledger = new(Plan, Paths, merged => merged.Paths >= 5 * RunPlan.BlockSize, 0, null, null);
        for (int block = Blocks; block >= 0; block--)
        {
            ledger.Accept(Work(block), Result(block));
        }

        Assert.True(ledger.IsStopped && ledger.IsComplete);
        Assert.Equal(SmallCity.Reference(Plan, 5 * RunPlan.BlockSize).ToBytes(), ledger.Merged().ToBytes());
        Assert.False(ledger.TryTake(int.MaxValue, out _));
    }

    private static RunLedger Open() => new(Plan, Paths, null, 0, null, null);

    private static WorkBlock Work(long block) => new(block, RunPlan.PathsInBlock(block, Paths));

    private static BlockResult Result(long block) => BlockResult.FromBytes(Results[block], Plan);

    private static byte[][] Simulate()
    {
        using Simulator simulator = new(Plan);
        return [.. Enumerable.Range(0, Blocks + 1).Select(block => simulator.Simulate(block, RunPlan.PathsInBlock(block, Paths), CancellationToken.None).ToBytes())];
    }
}
