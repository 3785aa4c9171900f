using System.Globalization;
using GrowthSim.Grains;
using GrowthSim.Outcomes;
using GrowthSim.Server.Tests.Clusters;
using GrowthSim.Server.Tests.PostgreSql;
using GrowthSim.Server.Tests.Redis;
using Xunit.Abstractions;

namespace GrowthSim.Server.Tests.Chaos;

/// <summary>Runs of several scenarios on a cluster to which a random schedule of kills, pauses, stops, restarts and outages of the store is done: none is lost, none is stuck, and each has the numbers of one process.</summary>
/// <remarks><c>GROWTHSIM_CHAOS=20</c> does twenty schedules, <c>GROWTHSIM_CHAOS_SEED=7</c> the one of seed 7 alone.</remarks>
[Collection(PostgreSqlTests.Name)]
public sealed class ChaosTests(PostgreSqlServer postgreSql, ITestOutputHelper output)
{
    private const int SchedulesByDefault = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly (string Scenario, long Paths)[] Runs = [("baseline", 2_000_000), ("services-push", 1_000_000), ("slow-reform", 500_000), ("baseline", 100_000)];

    public static TheoryData<int> Seeds { get; } = Variable("GROWTHSIM_CHAOS_SEED") is int seed ? new(seed) : [.. Enumerable.Range(1, Variable("GROWTHSIM_CHAOS") ?? SchedulesByDefault)];

    [RedisTheory]
    [MemberData(nameof(Seeds))]
    public async Task No_run_is_lost_over_Redis(int seed)
    {
        using RedisServer redis = new();
        await Disturb(seed, new ChaosStore(
            redis.Store,
            () =>
            {
                redis.Kill();
                return Task.CompletedTask;
            },
            () =>
            {
                redis.Start();
                return Task.CompletedTask;
            }));
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Seeds))]
    public async Task No_run_is_lost_over_PostgreSql(int seed) => await Disturb(
        1_000 + seed,
        new ChaosStore(["--store", "postgresql", "--connection", await postgreSql.CreateDatabase()], postgreSql.Stop, postgreSql.Restart));

    private async Task Disturb(int seed, ChaosStore store)
    {
        await using DisturbedCluster cluster = await DisturbedCluster.Start(store);
        using CancellationTokenSource end = new();
        try
        {
            Task<(RunOrder Order, string Scenario, RunOutcome Outcome)>[] runs = [.. Runs.Select((run, number) => Run(cluster, run.Scenario, new RunOrder { Paths = run.Paths, Seed = (ulong)(seed + number), AsOf = number % 2 == 0 ? 2024 : null }))];
            Task disturbing = cluster.Disturb(ChaosStep.Schedule(seed), end.Token);
            (RunOrder Order, string Scenario, RunOutcome Outcome)[] outcomes = await Task.WhenAll(runs);
            await end.CancelAsync();
            await disturbing;

            Assert.All(outcomes, outcome => TestCity.AssertSame(outcome.Order, outcome.Outcome, outcome.Scenario));
        }
        catch
        {
            output.WriteLine(cluster.Logs);
            throw;
        }
        finally
        {
            await end.CancelAsync();
            output.WriteLine(cluster.Events);
        }
    }

    private async Task<(RunOrder Order, string Scenario, RunOutcome Outcome)> Run(DisturbedCluster cluster, string scenario, RunOrder order)
    {
        string at = "connecting";
        Task<(RunOrder Order, string Scenario, RunOutcome Outcome)> run = Follow();
        try
        {
            return await run.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            output.WriteLine($"The run of {scenario} with {order.Paths} paths is stuck at {at}.");
            throw;
        }

        async Task<(RunOrder Order, string Scenario, RunOutcome Outcome)> Follow()
        {
            await using ClusterClient client = await ClusterClient.Connect(() => cluster.Silos);
            at = "ordering";
            string id = await client.Order(order, scenario);
            at = id;
            return (order, scenario, await client.Finish(id));
        }
    }

    private static int? Variable(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : null;
}
