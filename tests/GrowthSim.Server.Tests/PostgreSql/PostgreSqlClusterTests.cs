namespace GrowthSim.Server.Tests.PostgreSql;

[Collection(PostgreSqlTests.Name)]
public sealed class PostgreSqlClusterTests(PostgreSqlServer server)
{
    [PostgreSqlFact]
    public async Task Two_silos_find_each_other_and_one_that_stops_is_gone_for_the_other()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);

        await cluster.Silos[1].StopAsync();

        await PostgreSqlCluster.Active(cluster.Silos[0], 1);
    }

    [PostgreSqlFact]
    public async Task A_state_outlives_its_activation()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        INotebookGrain notebook = cluster.Grains.GetGrain<INotebookGrain>("city");
        Assert.Equal((null, null), await notebook.Read());

        await notebook.Write("first");
        await notebook.Write("second");
        await Renew(notebook);
        Assert.Equal(("second", "2"), await notebook.Read());

        await notebook.Write("third");
        await Renew(notebook);
        Assert.Equal(("third", "3"), await notebook.Read());
    }

    [PostgreSqlFact]
    public async Task States_of_one_name_and_key_in_grains_of_two_types_are_two()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        INotebookGrain notebook = cluster.Grains.GetGrain<INotebookGrain>("same");
        IDiaryGrain diary = cluster.Grains.GetGrain<IDiaryGrain>("same");

        await notebook.Write("of the notebook");
        Assert.Null(await diary.Read());
        await diary.Write("of the diary");
        await Renew(notebook);

        Assert.Equal("of the notebook", (await notebook.Read()).Text);
        Assert.Equal("of the diary", await diary.Read());
    }

    [PostgreSqlFact]
    public async Task States_of_keys_that_read_as_one_number_or_hold_a_mark_of_the_storage_are_kept_apart()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        string[] keys = ["beef", "BEEF", "00beef", "beef+1", "0beef+1", "Hà Nội", "hà nội", "a`b", "a%60b", "a`1[[x]]", "x'; DROP TABLE orleans_grain_state; --"];
        foreach (string key in keys)
        {
            await cluster.Grains.GetGrain<INotebookGrain>(key).Write(key);
        }

        foreach (string key in keys)
        {
            INotebookGrain notebook = cluster.Grains.GetGrain<INotebookGrain>(key);
            await Renew(notebook);
            Assert.Equal((key, "1"), await notebook.Read());
        }
    }

    [PostgreSqlFact]
    public async Task A_reminder_ticks_until_it_is_unregistered()
    {
        await using PostgreSqlCluster cluster = await PostgreSqlCluster.Start(server);
        IAlarmGrain alarm = cluster.Grains.GetGrain<IAlarmGrain>("bell");

        await alarm.Set();
        Assert.Equal(["alarm"], await alarm.Names());
        Assert.Equal("alarm", await alarm.Ring());

        await alarm.Stop();
        Assert.Empty(await alarm.Names());
    }

    private static async Task Renew(INotebookGrain notebook)
    {
        Guid left = await notebook.Leave();
        Assert.NotEqual(left, await notebook.Activation());
    }
}
