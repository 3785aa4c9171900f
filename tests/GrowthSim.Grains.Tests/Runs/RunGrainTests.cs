using GrowthSim.Compilation;
using GrowthSim.Grains.Runs;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;
using GrowthSim.Simulation;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class RunGrainTests
{
    private const long Block = RunPlan.BlockSize;

    [Theory]
    [InlineData(1, 1, SamplingDesign.Plain)]
    [InlineData(1, 9 * Block, SamplingDesign.Plain)]
    [InlineData(1, (9 * Block) + 1_234, SamplingDesign.Antithetic)]
    [InlineData(3, (9 * Block) + 1_234, SamplingDesign.Plain)]
    public async Task Run_on_any_number_of_silos_equals_one_thread_bit_for_bit(short silos, long paths, SamplingDesign design)
    {
        await using City city = await City.StartWithModel(silos);

        RunOutcome outcome = await city.Finish(new RunOrder { Paths = paths, Seed = 7, Design = design });

        RunPlan plan = SmallCity.Plan(SmallCity.Frozen(7, design));
        City.AssertSame(SmallCity.ReferenceOutcome(plan, paths), outcome);
        Assert.Equal(plan.Id, outcome.Id);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Rare_events_and_targets_alone_equal_one_thread_bit_for_bit(bool targetsOnly, bool rare)
    {
        await using City city = await City.StartWithModel(silos: 2);

        RunOutcome outcome = await city.Finish(new RunOrder { Paths = (3 * Block) + 1_234, TargetsOnly = targetsOnly, Rare = rare, Settings = [("trend", "normal(0%, 1%)")] });

        RunPlan plan = SmallCity.Plan(SmallCity.Frozen() with { Run = new RunSettings { TargetsOnly = targetsOnly, Rare = rare }, Settings = [("trend", "normal(0%, 1%)")] });
        City.AssertSame(SmallCity.ReferenceOutcome(plan, (3 * Block) + 1_234), outcome);
        Assert.Equal(rare, outcome.Rare is { Length: > 0 });
    }

    [Fact]
    public async Task Run_of_whole_blocks_holds_the_bytes_of_one_thread()
    {
        await using City city = await City.StartWithModel(silos: 3);
        RunOrder order = new() { Paths = 12 * Block };
        await city.Finish(order);

        MergedPrefix? blocks = await city.Grains.GetGrain<IRunPrefix>((await city.Order(order)).RunId).MergedPrefix();

        Assert.Equal(SmallCity.Reference(SmallCity.Plan(SmallCity.Frozen()), 12 * Block).ToBytes(), blocks!.Prefix);
    }

    [Fact]
    public async Task Run_on_three_silos_gives_each_of_them_blocks()
    {
        await using City city = await City.StartWithModel(silos: 3, threads: 1);

        await city.Finish(new RunOrder { Paths = 60 * Block });

        Assert.All(city.Cluster.Silos, silo => Assert.True(
            city.Cluster.TryGetGrainContext(Orleans.Runtime.GrainId.Create("worker", $"{silo.SiloAddress.ToParsableString()}/worker"), out _)));
    }

    [Fact]
    public async Task Order_of_a_finished_run_returns_the_stored_result_at_once()
    {
        await using City city = await City.StartWithModel();
        RunOrder order = new() { Paths = 3 * Block };
        RunOutcome first = await city.Finish(order);

        RunTicket ticket = await city.Order(order);

        Assert.True(ticket.Finished);
        IRunGrain run = city.Grains.GetGrain<IRunGrain>(ticket.RunId);
        City.AssertSame(first, await run.Outcome(0.95));
        Assert.Equal(3, (await run.Status()).BlocksAsked);
    }

    [Fact]
    public async Task Order_of_the_same_run_by_many_at_once_simulates_each_block_once()
    {
        await using City city = await City.StartWithModel();
        RunOrder order = new() { Paths = 6 * Block };

        RunTicket[] tickets = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => city.Order(order)));

        string run = Assert.Single(tickets.Select(ticket => ticket.RunId).Distinct());
        await city.End(run);
        Assert.Equal(6, (await city.Grains.GetGrain<IRunGrain>(run).Status()).BlocksAsked);
    }

    [Fact]
    public async Task Order_of_more_paths_goes_on_from_the_finished_run_and_equals_a_fresh_one()
    {
        await using City city = await City.StartWithModel();
        await city.Finish(new RunOrder { Paths = (5 * Block) + 100 });

        RunOutcome longer = await city.Finish(new RunOrder { Paths = (8 * Block) + 7 });

        City.AssertSame(SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), (8 * Block) + 7), longer);
        RunStatus status = await city.Grains.GetGrain<IRunGrain>((await city.Order(new RunOrder { Paths = (8 * Block) + 7 })).RunId).Status();
        Assert.Equal(5 * Block, status.TakenOver);
        Assert.Equal(4, status.BlocksAsked);
    }

    [Fact]
    public async Task Extend_goes_on_from_the_run_it_is_asked_of()
    {
        await using City city = await City.StartWithModel();
        RunOrder order = new() { Paths = 4 * Block };
        await city.Finish(order);
        IRunGrain run = city.Grains.GetGrain<IRunGrain>((await city.Order(order)).RunId);

        RunTicket longer = await run.Extend(6 * Block);

        Assert.Equal(RunState.Finished, (await city.End(longer.RunId)).State);
        IRunGrain extended = city.Grains.GetGrain<IRunGrain>(longer.RunId);
        City.AssertSame(SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), 6 * Block), await extended.Outcome(0.95));
        Assert.Equal(2, (await extended.Status()).BlocksAsked);
        Assert.Equal(longer.RunId, await city.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).NewestRun());
        await Assert.ThrowsAsync<OrderRefusedException>(() => run.Extend(4 * Block));
    }

    [Fact]
    public async Task Run_until_a_half_width_stops_at_the_first_block_that_reaches_it_on_any_cluster()
    {
        const double halfWidth = 0.002;
        RunPlan plan = SmallCity.Plan(SmallCity.Frozen());
        long blocks = RunLedger.FirstLook;
        while (SmallCity.ReferenceOutcome(plan, blocks * Block).WidestHalfWidth > halfWidth)
        {
            blocks++;
        }

        await using City one = await City.StartWithModel();
        await using City three = await City.StartWithModel(silos: 3);

        Assert.InRange(blocks, RunLedger.FirstLook + 1, 100);
        foreach (City city in new[] { one, three })
        {
            // The second starts from a wider one, and must stop where the first does.
            if (city == three)
            {
                await city.Finish(new RunOrder { HalfWidth = 2 * halfWidth });
            }

            RunOutcome outcome = await city.Finish(new RunOrder { HalfWidth = halfWidth });
            City.AssertSame(SmallCity.ReferenceOutcome(plan, blocks * Block), outcome);
        }
    }

    [Fact]
    public async Task Run_until_a_half_width_ends_at_the_number_of_paths_that_it_may_have()
    {
        RunPlan plan = SmallCity.Plan(SmallCity.Frozen());
        const long most = (6 * Block) + 100;
        await using City city = await City.StartWithModel();

        RunOutcome capped = await city.Finish(new RunOrder { HalfWidth = 1e-5, Paths = most });
        City.AssertSame(SmallCity.ReferenceOutcome(plan, most), capped);

        // A longer one goes on from it, and a shorter one does not take more than it may have.
        RunOutcome longer = await city.Finish(new RunOrder { HalfWidth = 1e-5, Paths = 7 * Block });
        City.AssertSame(SmallCity.ReferenceOutcome(plan, 7 * Block), longer);
        RunOutcome shorter = await city.Finish(new RunOrder { HalfWidth = 1e-5, Paths = 5 * Block });
        City.AssertSame(SmallCity.ReferenceOutcome(plan, 5 * Block), shorter);
    }

    [Fact]
    public async Task Run_of_a_model_that_fails_too_often_names_the_first_failed_paths()
    {
        await using City city = await City.Start();
        ModelReceipt receipt = await city.Grains.GetGrain<IModelGrain>("broken-city").Import(SmallCity.Broken);
        Assert.True(receipt.Accepted, string.Join('\n', receipt.Errors));

        RunTicket ticket = await city.Grains.GetGrain<IScenarioGrain>("broken-city/baseline").Run(new RunOrder { Paths = 2 * Block });
        RunProgress end = await city.End(ticket.RunId);

        Assert.Equal(RunState.Failed, end.State);
        Assert.Contains("path ", end.Failure, StringComparison.Ordinal);
        Assert.Contains("services_share", end.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_to_a_run_that_nobody_ordered_say_so()
    {
        await using City city = await City.Start();
        IRunGrain run = city.Grains.GetGrain<IRunGrain>("0123456789abcdef-1");

        await Assert.ThrowsAsync<NotOnRecordException>(() => run.Outcome(0.95));
        await Assert.ThrowsAsync<NotOnRecordException>(() => run.Cancel());
        Assert.Equal(RunState.Unknown, (await run.Status()).State);
    }
}
