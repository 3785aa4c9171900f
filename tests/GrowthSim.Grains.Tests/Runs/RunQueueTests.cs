using GrowthSim.Compilation;
using GrowthSim.Grains.Runs;
using GrowthSim.Outcomes;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class RunQueueTests
{
    private const double Short = 0.1;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Short_run_goes_before_a_long_one_that_came_first()
    {
        await using City city = await City.Start();
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, RunQueue.Places, Short);

        Task<bool> longRun = queue.Enter("long", 5);
        Task<bool> shortRun = queue.Enter("short", Short);
        await queue.Leave("0");

        Assert.True(await shortRun);
        Assert.False(await longRun);
    }

    [Fact]
    public async Task Some_places_are_for_short_runs_alone()
    {
        await using City city = await City.Start();
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, RunQueue.LongPlaces, RunQueue.Long);

        Task<bool> longRun = queue.Enter("long", RunQueue.Long);

        Assert.True(await queue.Enter("short", Short));
        Assert.False(await longRun);
    }

    [Fact]
    public async Task Place_that_is_given_back_goes_to_the_next_at_once_and_is_kept_by_who_has_it()
    {
        await using City city = await City.Start();
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, RunQueue.Places - 1, Short);
        await queue.Keep("kept", Short);

        Task<bool> next = queue.Enter("next", Short);
        Assert.True(await queue.Enter("kept", Short));
        await queue.Leave("kept");

        Assert.True(await next);
    }

    [Fact]
    public async Task Cancelled_run_that_waited_does_not_hold_a_place()
    {
        await using City city = await City.StartWithModel();
        IRunQueue queue = city.Grains.GetGrain<IRunQueue>(0);
        await Fill(queue, RunQueue.Places, Short);
        RunTicket ticket = await city.Order(new RunOrder { Paths = RunPlan.BlockSize });
        IRunGrain run = city.Grains.GetGrain<IRunGrain>(ticket.RunId);
        Assert.Equal(RunState.Queued, (await run.Status()).State);

        await run.Cancel();

        Assert.Equal(RunState.Cancelled, (await city.End(ticket.RunId)).State);
        await queue.Leave("0");
        Assert.True(await queue.Enter("other", Short));
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

    private static async Task Fill(IRunQueue queue, int places, double seconds)
    {
        for (int run = 0; run < places; run++)
        {
            Assert.True(await queue.Enter($"{run}", seconds));
        }
    }
}
