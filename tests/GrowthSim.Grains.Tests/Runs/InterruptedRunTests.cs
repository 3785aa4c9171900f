using GrowthSim.Compilation;
using GrowthSim.Grains.Hosting;
using GrowthSim.Outcomes;
using Orleans.TestingHost;

namespace GrowthSim.Grains.Tests.Runs;

/// <summary>Whatever is cut off in the middle of a run, its numbers are those of a run that nothing disturbed.</summary>
public sealed class InterruptedRunTests
{
    private const long Block = RunPlan.BlockSize;

    private const long Blocks = 900;

    private static readonly RunOrder Long = new() { Paths = ((Blocks - 1) * Block) + 5 };

    private static readonly Lazy<RunOutcome> Undisturbed = new(() => SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), Long.Total));

    [Fact]
    public async Task Cancel_keeps_what_is_merged_and_the_same_order_goes_on_from_there()
    {
        await using City city = await City.StartWithModel();
        IRunGrain run = await StartAndReach(city, 20 * Block);

        await run.Cancel();

        Assert.Equal(RunState.Cancelled, (await city.End((await run.Status()).RunId)).State);
        RunOutcome partial = await run.Outcome(0.95);
        Assert.True(partial.Partial);
        Assert.InRange(partial.Paths, 20 * Block, Long.Total - 1);
        City.AssertSame(SmallCity.ReferenceOutcome(SmallCity.Plan(SmallCity.Frozen()), partial.Paths) with { Partial = true }, partial);

        RunOutcome whole = await city.Finish(Long);
        City.AssertSame(Undisturbed.Value, whole);
        Assert.True((await run.Status()).BlocksAsked <= Blocks - (partial.Paths / Block));
    }

    [Fact]
    public async Task Deactivation_in_the_middle_goes_on_from_the_checkpoint()
    {
        await using City city = await City.StartWithModel();
        IRunGrain run = await StartAndReach(city, 20 * Block);

        await city.Cluster.DeactivateAsync(run);

        City.AssertSame(Undisturbed.Value, await city.Finish(Long));
        Assert.InRange((await run.Status()).BlocksAsked, 1, Blocks - 20);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loss_of_a_silo_in_the_middle_changes_no_bit(bool ofTheCoordinator)
    {
        await using City city = await City.StartWithModel(silos: 3, threads: 1);
        IRunGrain run = await StartAndReach(city, 10 * Block);
        Assert.True(city.Cluster.TryGetGrainContext(run.GetGrainId(), out IGrainContext? coordinator));
        InProcessSiloHandle lost = city.Cluster.Silos.First(silo => silo.SiloAddress.Equals(coordinator.Address.SiloAddress) == ofTheCoordinator);

        await city.Cluster.KillSiloAsync(lost);

        City.AssertSame(Undisturbed.Value, await city.Finish(Long));
    }

    [Fact]
    public async Task Stop_of_the_process_in_the_middle_goes_on_at_the_next_start()
    {
        using TemporaryDirectory directory = new();
        EmbeddedSiloOptions options = new() { DataDirectory = directory.Path };
        string id;
        await using (EmbeddedSilo silo = await EmbeddedSilo.Start(options, CancellationToken.None))
        {
            await silo.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
            id = (await silo.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).Run(Long)).RunId;
            await Reach(silo.Grains.GetGrain<IRunGrain>(id), 10 * Block);
        }

        await using EmbeddedSilo again = await EmbeddedSilo.Start(options, CancellationToken.None);
        IRunGrain run = again.Grains.GetGrain<IRunGrain>(id);
        await foreach (RunProgress progress in run.Watch(0))
        {
            Assert.NotEqual(RunState.Failed, progress.State);
        }

        City.AssertSame(Undisturbed.Value, await run.Outcome(0.95));
        Assert.InRange((await run.Status()).BlocksAsked, 1, Blocks - 10);
    }

    /// <summary>Whatever else is ordered of its scenario: another seed, more paths, or the same plan.</summary>
    [Fact]
    public async Task Run_that_was_cut_off_goes_on_when_it_is_ordered_again_and_not_beside_the_next_order()
    {
        using TemporaryDirectory directory = new();
        EmbeddedSiloOptions options = new() { DataDirectory = directory.Path };
        string id;
        await using (EmbeddedSilo silo = await EmbeddedSilo.Start(options, CancellationToken.None))
        {
            await silo.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
            id = (await silo.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).Run(Long)).RunId;
            await Reach(silo.Grains.GetGrain<IRunGrain>(id), 10 * Block);
        }

        await using EmbeddedSilo again = await EmbeddedSilo.Start(options, CancellationToken.None);
        IScenarioGrain scenario = again.Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline);
        foreach (RunOrder other in new[] { new RunOrder { Paths = 20_000, Seed = 2 }, new RunOrder { Paths = Long.Total + Block } })
        {
            await again.Grains.GetGrain<IRunGrain>((await scenario.Run(other)).RunId).WatchToTheEnd();
        }

        IRunGrain run = again.Grains.GetGrain<IRunGrain>(id);
        Assert.Equal(0, (await run.Status()).BlocksAsked);
        Assert.Equal(id, (await scenario.Run(Long)).RunId);
        City.AssertSame(Undisturbed.Value, await run.WatchToTheEnd());
    }

    [Fact]
    public async Task Long_run_has_a_reminder_to_resume_as_long_as_it_goes_on()
    {
        await using City city = await City.StartWithModel();
        IRunGrain run = city.Grains.GetGrain<IRunGrain>((await city.Order(new RunOrder { Paths = RunOrder.MaxPaths })).RunId);
        bool reminded = false;
        await foreach (RunProgress progress in run.Watch(0))
        {
            Assert.False(progress.Ended, "The run ended before there was a reminder.");
            if ((await city.Reminders.ReadRows(run.GetGrainId())).Reminders.Count == 1)
            {
                reminded = true;
                break;
            }
        }

        await run.Cancel();

        Assert.True(reminded);
        Assert.Empty((await city.Reminders.ReadRows(run.GetGrainId())).Reminders);
    }

    private static async Task<IRunGrain> StartAndReach(City city, long paths)
    {
        IRunGrain run = city.Grains.GetGrain<IRunGrain>((await city.Order(Long)).RunId);
        await Reach(run, paths);
        return run;
    }

    private static async Task Reach(IRunGrain run, long paths)
    {
        await foreach (RunProgress progress in run.Watch(0))
        {
            Assert.False(progress.Ended, "The run ended before it could be disturbed.");
            if (progress.Paths >= paths)
            {
                break;
            }
        }
    }
}
