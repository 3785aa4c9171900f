using System.Text.Json;
using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Serialization;
using GrowthSim.Grains.Storage;
using GrowthSim.Outcomes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Messaging;
using Orleans.TestingHost;

namespace GrowthSim.Grains.Tests;

/// <summary>A cluster in this process, whose storage outlives its silos.</summary>
internal sealed class City : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly SqliteDatabase _database;

    private City(TemporaryDirectory directory, SqliteDatabase database, InProcessTestCluster cluster)
    {
        _directory = directory;
        _database = database;
        Cluster = cluster;
    }

    public InProcessTestCluster Cluster { get; }

    public IReminderTable Reminders => new SqliteReminderTable(_database);

    public IGrainFactory Grains => Cluster.Client;

    public static async Task<City> Start(short silos = 1, int threads = 2, Action<RunQueueOptions>? queue = null)
    {
        TemporaryDirectory directory = new();
        SqliteDatabase database = SqliteDatabase.Open(Path.Combine(directory.Path, "growthsim.db"), null);
        InProcessTestClusterBuilder builder = new(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddGrowthSim(threads);
            silo.Services.Configure(queue ?? (_ => { }));
            silo.AddSqliteStorage(database);
        });
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new City(directory, database, cluster);
    }

    /// <summary>Starts a cluster with the small city on record.</summary>
    public static async Task<City> StartWithModel(short silos = 1, int threads = 2, Action<RunQueueOptions>? queue = null)
    {
        City city = await Start(silos, threads, queue);
        ModelReceipt receipt = await city.Grains.GetGrain<IModelGrain>(SmallCity.Id).Import(SmallCity.Text);
        Assert.True(receipt.Accepted, string.Join('\n', receipt.Errors));
        return city;
    }

    /// <summary>Does something to the store behind the back of its silos.</summary>
    public Task Harm(string sql) => _database.Writer.Write(sql);

    /// <summary>Stops a silo and starts it again, and returns once the client has found a way in again: its old connection may be the first thing that it tries.</summary>
    public async Task Restart(int silo)
    {
        await Cluster.RestartSiloAsync(Cluster.Silos[silo]);
        for (DateTime limit = DateTime.UtcNow.AddSeconds(30); ;)
        {
            try
            {
                await Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
                return;
            }
            catch (Exception notYet) when (notYet is ConnectionFailedException or SiloUnavailableException && DateTime.UtcNow < limit)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <summary>Orders a run of the baseline.</summary>
    public Task<RunTicket> Order(RunOrder order) => Grains.GetGrain<IScenarioGrain>(SmallCity.Baseline).Run(order);

    /// <summary>Follows a run to its end, also over lost silos.</summary>
    public async Task<RunProgress> End(string run)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(8));
        while (true)
        {
            try
            {
                await foreach (RunProgress progress in Grains.GetGrain<IRunGrain>(run).Watch(0, limit.Token))
                {
                    if (progress.Ended)
                    {
                        return progress;
                    }
                }
            }
            catch (Exception lost) when (lost is not OperationCanceledException and not NotOnRecordException)
            {
                // The silo that held the run is gone; the next call finds it elsewhere.
            }
        }
    }

    /// <summary>Orders a run, follows it to its end and returns what it says.</summary>
    public async Task<RunOutcome> Finish(RunOrder order)
    {
        RunTicket ticket = await Order(order);
        RunProgress end = await End(ticket.RunId);
        Assert.Equal(RunState.Finished, end.State);
        return await Grains.GetGrain<IRunGrain>(ticket.RunId).Outcome(0.95);
    }

    /// <summary>Asserts that two outcomes are the same, each double to its last bit.</summary>
    public static void AssertSame(RunOutcome expected, RunOutcome actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, OutcomeJson.Default.RunOutcome), JsonSerializer.Serialize(actual, OutcomeJson.Default.RunOutcome));

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        _database.Dispose();
        _directory.Dispose();
    }
}
