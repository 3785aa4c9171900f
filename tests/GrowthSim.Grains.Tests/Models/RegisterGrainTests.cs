using GrowthSim.Grains.Runs;
using GrowthSim.Language;

namespace GrowthSim.Grains.Tests.Models;

public sealed class RegisterGrainTests
{
    [Fact]
    public async Task Models_lists_each_model_once_under_its_newest_revision()
    {
        await using City city = await City.StartWithModel();
        IRegisterGrain register = city.Grains.GetGrain<IRegisterGrain>(0);

        ModelSummary first = Assert.Single(await register.Models());
        ModelText changed = SmallCity.Text with { Yaml = SmallCity.Text.Yaml + "\n# another revision\n" };
        await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(changed);
        ModelSummary second = Assert.Single(await register.Models());

        Assert.Equal((SmallCity.Id, SmallCity.Text.Revision, 2020, 2026, 2), (first.Model, first.Revision, first.BaseYear, first.LastYear, first.Targets));
        Assert.Equal(changed.Revision, second.Revision);
        Assert.Equal((await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Revisions())[0].At, second.ImportedAt);
    }

    [Fact]
    public async Task Model_that_the_list_lost_is_on_it_again_once_it_is_looked_at()
    {
        await using City city = await City.StartWithModel();
        IRegisterGrain register = city.Grains.GetGrain<IRegisterGrain>(0);
        await city.Harm("DELETE FROM grain_state WHERE id LIKE 'register%'");
        await city.Restart(0);
        Assert.Empty(await register.Models());

        await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Catalogue();

        Assert.Equal(SmallCity.Id, Assert.Single(await register.Models()).Model);
    }

    [Fact]
    public async Task Pages_of_runs_have_each_run_once_newest_order_first()
    {
        await using City city = await City.StartWithModel();
        IRegisterGrain register = city.Grains.GetGrain<IRegisterGrain>(0);
        List<string> ordered = [];
        for (ulong seed = 1; seed <= 5; seed++)
        {
            string key = seed % 2 == 0 ? SmallCity.Baseline : $"{SmallCity.Id}/push";
            RunTicket ticket = await city.Grains.GetGrain<IScenarioGrain>(key).Run(new RunOrder { Paths = 100, Seed = seed });
            await city.End(ticket.RunId);
            ordered.Insert(0, ticket.RunId);
        }

        List<string> listed = [];
        RunQuery query = new() { Limit = 2 };
        RunPage page;
        do
        {
            page = await register.Runs(query);
            Assert.InRange(page.Runs.Length, 1, 2);
            listed.AddRange(page.Runs.Select(run => run.RunId));
            query = query with { After = page.Next };
        }
        while (page.Next is not null);

        Assert.Equal(ordered, listed);
        Assert.All(page.Runs, run => Assert.Equal((RunState.Finished, 100L), (run.State, run.Paths)));
        RunPage ofBaseline = await register.Runs(new RunQuery { Model = SmallCity.Id, Scenario = "baseline" });
        Assert.Equal(["baseline", "baseline"], ofBaseline.Runs.Select(run => run.Scenario));
        Assert.Equal(2, (await register.Runs(new RunQuery { Scenario = "baseline" })).Runs.Length);
    }

    [Fact]
    public async Task List_says_how_runs_stand_and_wakes_none_that_has_ended()
    {
        await using City city = await City.StartWithModel();
        RunOrder endless = new() { Paths = RunOrder.MaxPaths, Seed = 1 };
        string cancelled = (await city.Order(endless)).RunId;
        List<string> runs = [cancelled];
        for (ulong seed = 2; seed <= 4; seed++)
        {
            runs.Insert(0, (await city.Order(new RunOrder { Paths = 100, Seed = seed })).RunId);
        }

        Assert.Contains(Assert.Single(await Listed(city), run => run.RunId == cancelled).State, new[] { RunState.Queued, RunState.Running });
        await city.Grains.GetGrain<IRunGrain>(cancelled).Cancel();
        Assert.Equal(RunState.Cancelled, Assert.Single(await Listed(city), run => run.RunId == cancelled).State);
        await city.Order(endless);
        Assert.Contains((await Listed(city))[0].State, new[] { RunState.Queued, RunState.Running });
        await city.Grains.GetGrain<IRunGrain>(cancelled).Cancel();
        foreach (string run in runs)
        {
            await city.End(run);
            while ((await RunIndex.Of(run, city.Grains).Runs()).Contains(run))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }

        await city.Restart(0);
        RunStatus[] listed = await Listed(city);

        Assert.Equal([cancelled, .. runs.Where(run => run != cancelled)], listed.Select(run => run.RunId));
        Assert.Equal([RunState.Cancelled, RunState.Finished, RunState.Finished, RunState.Finished], listed.Select(run => run.State));
        Assert.All(listed.Skip(1), run => Assert.Equal((100L, 100L, true), (run.Paths, run.Total, run.EndedAt is not null)));
        foreach (string run in runs)
        {
            Assert.Null(await city.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(city.Grains.GetGrain<IRunGrain>(run)));
        }
    }

    [Fact]
    public async Task Query_that_cannot_be_is_refused()
    {
        await using City city = await City.StartWithModel();
        IRegisterGrain register = city.Grains.GetGrain<IRegisterGrain>(0);

        await Assert.ThrowsAsync<OrderRefusedException>(() => register.Runs(new RunQuery { Limit = 0 }));
        await Assert.ThrowsAsync<OrderRefusedException>(() => register.Runs(new RunQuery { Limit = RunQuery.MaxLimit + 1 }));
        await Assert.ThrowsAsync<OrderRefusedException>(() => register.Runs(new RunQuery { After = "yesterday" }));
        await Assert.ThrowsAsync<NotOnRecordException>(() => register.Runs(new RunQuery { Model = "none" }));
    }

    private static async Task<RunStatus[]> Listed(City city) => [.. (await city.Grains.GetGrain<IRegisterGrain>(0).Runs(new RunQuery())).Runs];
}
