using GrowthSim.Compilation;

namespace GrowthSim.Grains.Tests.Runs;

public sealed class WatchTests
{
    [Fact]
    public async Task Watch_tells_a_growing_number_of_paths_and_ends_with_the_run()
    {
        await using City city = await City.StartWithModel();
        RunTicket ticket = await city.Order(new RunOrder { Paths = 100 * RunPlan.BlockSize });
        List<RunProgress> seen = [];

        await foreach (RunProgress progress in city.Grains.GetGrain<IRunGrain>(ticket.RunId).Watch(0))
        {
            seen.Add(progress);
        }

        Assert.Equal(seen.OrderBy(progress => progress.Version), seen);
        Assert.Equal(seen.OrderBy(progress => progress.Paths), seen);
        Assert.Equal((RunState.Finished, 100L * RunPlan.BlockSize), (seen[^1].State, seen[^1].Paths));
        Assert.All(seen.SkipLast(1), progress => Assert.False(progress.Ended));
    }

    [Fact]
    public async Task Watch_of_an_ended_run_gives_its_end_whatever_version_was_seen()
    {
        await using City city = await City.StartWithModel();
        RunTicket ticket = await city.Order(new RunOrder { Paths = 10 });
        RunProgress end = await city.End(ticket.RunId);

        await foreach (RunProgress progress in city.Grains.GetGrain<IRunGrain>(ticket.RunId).Watch(end.Version + 1_000_000))
        {
            Assert.True(progress.Ended);
        }
    }

    [Fact]
    public async Task Watch_can_be_left_without_stopping_the_run()
    {
        await using City city = await City.StartWithModel();
        RunTicket ticket = await city.Order(new RunOrder { Paths = 100 * RunPlan.BlockSize });
        await foreach (RunProgress _ in city.Grains.GetGrain<IRunGrain>(ticket.RunId).Watch(0))
        {
            break;
        }

        Assert.Equal(RunState.Finished, (await city.End(ticket.RunId)).State);
    }
}
