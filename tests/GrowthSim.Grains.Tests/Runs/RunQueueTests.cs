using GrowthSim.Compilation;
using GrowthSim.Grains.Runs;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class RunQueueTests
{
    private const double Short = 0.1;

    private static readonly int Slots = new RunQueueOptions().Slots;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task Place_that_is_given_back_goes_to_the_next_at_once_and_is_kept_by_who_has_it()
    {
        await using City city = await City.Start(queue: Patient);
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, Slots - 1);
        await queue.Hold(Claim("kept"));

        Task<bool> next = Placed(queue, "next");
        Assert.True(await queue.Wait(Claim("kept")));
        Assert.False(next.IsCompleted);
        await queue.Leave("kept");

        Assert.True(await next);
    }

    [Fact]
    public async Task Runs_of_a_silo_of_the_first_version_have_places_too()
    {
        await using City city = await City.Start(queue: Patient);
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);

        Assert.True(await queue.Enter("older", Short));
        await queue.Keep("older", Short);
        Assert.True(await queue.Wait(Claim("newer")));
    }

    [Fact]
    public async Task Run_that_makes_room_goes_on_from_there_with_the_same_bits()
    {
        const long Blocks = 300;
        await using City city = await City.StartWithModel();
        RunOrder order = new() { Paths = (Blocks * RunPlan.BlockSize) + 5 };
        RunTicket ticket = await city.Order(order);
        IRunGrain run = city.Grains.GetGrain<IRunGrain>(ticket.RunId);
        for (int time = 1; time <= 3; time++)
        {
            await foreach (RunProgress progress in run.Watch(0))
            {
                Assert.False(progress.Ended, "The run ended before it could make room.");
                if (progress.Paths > time * 20 * RunPlan.BlockSize)
                {
                    break;
                }
            }

            await city.Grains.GetGrain<IPlacedRun>(ticket.RunId).MakeRoom();
        }

        Assert.Equal(RunState.Finished, (await city.End(ticket.RunId)).State);
        City.AssertSame(SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), order.Total), await run.Outcome(0.95));
        Assert.InRange((await run.Status()).BlocksAsked, Blocks + 1, 2 * Blocks);
    }

    [Fact]
    public async Task Run_beside_one_that_has_the_only_place_comes_to_its_turn()
    {
        await using City city = await City.StartWithModel(queue: options => options.Slots = 1);
        Assert.True((await city.Grains.GetGrain<IModelGrain>("lasting-city").Import(SmallCity.Lasting)).Accepted);
        RunTicket endless = await city.Grains.GetGrain<IScenarioGrain>("lasting-city/baseline").Run(new RunOrder { Paths = RunOrder.MaxPaths });
        await foreach (RunProgress progress in city.Grains.GetGrain<IRunGrain>(endless.RunId).Watch(0))
        {
            if (progress.Paths > 0)
            {
                break;
            }
        }

        RunTicket brief = await city.Order(new RunOrder { Paths = 20_000, Seed = 2 });

        Assert.Equal(RunState.Finished, (await city.End(brief.RunId)).State);
        Assert.Equal(RunState.Running, (await city.Grains.GetGrain<IRunGrain>(endless.RunId).Status()).State);
        await city.Grains.GetGrain<IRunGrain>(endless.RunId).Cancel();
    }

    [Fact]
    public async Task Run_that_can_never_fit_is_refused_and_leaves_no_trace()
    {
        await using City city = await City.StartWithModel(queue: options => options.Memory = 1 << 20);

        OrderRefusedException refused = await Assert.ThrowsAsync<OrderRefusedException>(() => city.Order(new RunOrder { Paths = 1_000 }));

        Assert.Equal(RefusalReason.TooLarge, refused.Reason);
        Assert.Contains("runs may hold 1 MiB", refused.Message, StringComparison.Ordinal);
        Assert.Null(await city.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).NewestRun());
    }

    [Fact]
    public async Task Runs_beyond_those_that_may_wait_are_refused_until_one_has_ended()
    {
        await using City city = await City.StartWithModel(queue: options => (options.Slots, options.Waiting, options.LostTimeout) = (1, 1, Patience));
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, 1);
        RunOrder second = new() { Paths = 1_000, Seed = 2 };
        RunTicket first = await city.Order(new RunOrder { Paths = 1_000 });

        OrderRefusedException refused = await Assert.ThrowsAsync<OrderRefusedException>(() => city.Order(second));
        Assert.Equal(RefusalReason.QueueFull, refused.Reason);
        Assert.Equal(first.RunId, Assert.Single(await city.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).Runs()).RunId);

        await queue.Leave("0");
        Assert.Equal(RunState.Finished, (await city.End(first.RunId)).State);
        Assert.Equal(RunState.Finished, (await city.End((await city.Order(second)).RunId)).State);
    }

    [Fact]
    public async Task Cancelled_run_that_waited_does_not_hold_a_place()
    {
        await using City city = await City.StartWithModel(queue: Patient);
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, Slots);
        RunTicket ticket = await city.Order(new RunOrder { Paths = RunPlan.BlockSize });
        IRunGrain run = city.Grains.GetGrain<IRunGrain>(ticket.RunId);
        Assert.Equal(RunState.Queued, (await run.Status()).State);

        await run.Cancel();

        Assert.Equal(RunState.Cancelled, (await city.End(ticket.RunId)).State);
        await queue.Leave("0");
        Assert.True(await Placed(queue, "other"));
    }

    /// <summary>However many runs are ordered at once, long and short, all end with the numbers that they have alone.</summary>
    [Fact]
    public async Task Thousand_runs_ordered_at_once_all_finish()
    {
        const int Runs = 1_000;
        await using City city = await City.StartWithModel(silos: 2, threads: 1);
        RunOrder[] orders = [.. Enumerable.Range(0, Runs).Select(run => new RunOrder { Seed = (ulong)run, Paths = run % 20 == 0 ? 20 * RunPlan.BlockSize : 5_000 })];

        RunTicket[] tickets = await Task.WhenAll(orders.Select(city.Order)).WaitAsync(Patience);
        RunProgress[] ends = await Task.WhenAll(tickets.Select(ticket => city.End(ticket.RunId))).WaitAsync(Patience);

        Assert.All(ends, end => Assert.Equal(RunState.Finished, end.State));
        Assert.Equal(orders.Select(order => order.Total), ends.Select(end => end.Paths));
        foreach (int run in new[] { 0, 1, 500, 999 })
        {
            RunOutcome outcome = await city.Grains.GetGrain<IRunGrain>(tickets[run].RunId).Outcome(0.95);
            City.AssertSame(SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen((ulong)run)), orders[run].Total), outcome);
        }
    }

    // The runs of these tests hold a place and do not say so again.
    private static void Patient(RunQueueOptions options) => options.LostTimeout = Patience;

    private static RunClaim Claim(string run) => new(run, "", Short, 1);

    /// <summary>Waits for a place as a run does: asks again where it has none after some seconds.</summary>
    private static async Task<bool> Placed(IRunQueue queue, string run)
    {
        while (!await queue.Wait(Claim(run)))
        {
        }

        return true;
    }

    private static async Task Fill(IRunQueue queue, int places)
    {
        for (int run = 0; run < places; run++)
        {
            Assert.True(await queue.Wait(Claim($"{run}")));
        }
    }
}
