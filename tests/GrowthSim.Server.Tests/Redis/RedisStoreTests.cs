using System.Globalization;
using GrowthSim.Grains;
using GrowthSim.Outcomes;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Redis;

/// <summary>A Redis server that is emptied, is full or holds damaged states under a cluster.</summary>
public sealed class RedisStoreTests : IDisposable
{
    private static readonly RunOrder Order = new() { Paths = 1_500_000, Seed = 11 };

    private readonly RedisServer _redis = new();
    private readonly List<SiloProcess> _silos = [];

    public void Dispose()
    {
        _silos.ForEach(silo => silo.Dispose());
        _redis.Dispose();
    }

    [RedisFact]
    public async Task Silos_whose_store_is_emptied_under_a_run_say_so_and_end()
    {
        await using ClusterClient client = await Cluster(2);
        string run = await client.Order(Order with { Paths = 50_000_000 });
        await client.Until(run, 200_000);

        _redis.Execute("FLUSHALL");

        Assert.All(await Task.WhenAll(_silos.Select(silo => silo.Exit())), code => Assert.Equal(1, code));
        Assert.All(_silos, silo => Assert.Contains("The store was emptied while it was in use", silo.Log, StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task A_store_that_is_full_refuses_an_order_in_words_and_takes_it_once_there_is_room()
    {
        await using ClusterClient client = await Cluster(1);
        TestCity.AssertSame(Order, await client.Finish(await client.Order(Order)));
        _redis.Execute("CONFIG", "SET", "maxmemory", "1");

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => client.Grains.GetGrain<IScenarioGrain>(TestCity.Id + "/baseline").Run(Order with { Seed = 12 }));

        Assert.Equal(StoreFault.Full, refused.Fault);
        Assert.Contains("maxmemory", refused.Message, StringComparison.Ordinal);
        _redis.Execute("CONFIG", "SET", "maxmemory", "0");
        TestCity.AssertSame(Order with { Seed = 12 }, await client.Finish(await client.Order(Order with { Seed = 12 })));
    }

    [RedisFact]
    public async Task A_damaged_ledger_is_made_again()
    {
        string run;
        await using (ClusterClient client = await Cluster(1))
        {
            run = await client.Order(Order);
            TestCity.AssertSame(Order, await client.Finish(run));
            _silos[0].Terminate();
            await _silos[0].Exit();
        }

        string key = Assert.Single(_redis.Execute("KEYS", $"*{run}/ledger"));
        _redis.Execute("HSET", key, "data", "This is not what was written.");

        await using ClusterClient again = await Cluster(1);
        RunOutcome outcome = await again.Finish(await again.Order(Order));

        TestCity.AssertSame(Order, outcome);
        Assert.Contains("is damaged", _silos[^1].Log, StringComparison.Ordinal);
        Assert.Single(_redis.Execute("KEYS", $"*{run}/ledger.damaged-*"));
    }

    /// <summary>The entry of a silo in the cluster's table is that of one which began two hours later: so it is after the clock was put back by as much.</summary>
    [RedisTheory]
    [InlineData(7_200, "Set the clock right on all machines")]
    [InlineData(40, "Start this one again then")]
    public async Task A_silo_whose_clock_was_put_back_ends_in_words(int seconds, string remedy)
    {
        await (await Cluster(1)).DisposeAsync();
        _silos[0].Terminate();
        await _silos[0].Exit();
        string table = Assert.Single(_redis.Execute("KEYS", "*members*"));
        string entry = Assert.Single(_redis.Execute("HKEYS", table), field => field.Contains(':', StringComparison.Ordinal));
        string began = entry[(entry.LastIndexOf(':') + 1)..];
        string later = (int.Parse(began, CultureInfo.InvariantCulture) + seconds).ToString(CultureInfo.InvariantCulture);
        string written = Assert.Single(_redis.Execute("HGET", table, entry));
        _redis.Execute("HSET", table, entry.Replace(began, later, StringComparison.Ordinal), written.Replace(began, later, StringComparison.Ordinal));

        using SiloProcess next = _silos[0].Successor();

        Assert.Equal(1, await next.Exit());
        Assert.Contains("clock", next.Log, StringComparison.Ordinal);
        Assert.Contains(remedy, next.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", next.Log, StringComparison.Ordinal);
    }

    private async Task<ClusterClient> Cluster(int silos)
    {
        SiloProcess[] started = [.. Enumerable.Range(0, silos).Select(_ => SiloProcess.Start(_redis.Store))];
        _silos.AddRange(started);
        await Task.WhenAll(started.Select(silo => silo.Ready()));
        return await ClusterClient.Connect(started);
    }
}
