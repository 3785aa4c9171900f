using System.Globalization;
using System.Text.Json;
using GrowthSim.Cli;
using GrowthSim.Grains;
using GrowthSim.Grains.Runs;
using GrowthSim.Outcomes;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Redis;

/// <summary>Clusters of processes over Redis, whose silos are lost in every way that we know of: the run ends with the bits of one process.</summary>
public sealed class RedisClusterTests : IDisposable
{
    private static readonly RunOrder Order = new() { Paths = 1_500_000, Seed = 11, AsOf = 2024 };

    private readonly RedisServer _redis = new();
    private readonly List<SiloProcess> _silos = [];

    public void Dispose()
    {
        _silos.ForEach(silo => silo.Dispose());
        _redis.Dispose();
    }

    [RedisFact]
    public async Task Run_on_three_silos_has_the_bits_of_one_process()
    {
        await using ClusterClient client = await Cluster(3);

        TestCity.AssertSame(Order, await client.Finish(await client.Order(Order)));
    }

    [RedisFact]
    public async Task Run_outlives_the_silo_that_holds_it_a_frozen_one_and_takes_on_a_new_one()
    {
        await using ClusterClient client = await Cluster(3);
        string run = await client.Order(Order);
        await client.Until(run, 200_000);

        SiloProcess holder = await client.HolderOf(run, _silos);
        holder.Kill();
        _silos.Add(SiloProcess.Start(_redis.Store));
        await client.Until(run, 500_000);
        SiloProcess frozen = _silos.First(silo => silo != holder && !silo.HasExited);
        frozen.Pause();
        RunOutcome outcome = await client.Finish(run);
        frozen.Continue();

        TestCity.AssertSame(Order, outcome);
    }

    [RedisFact]
    public async Task Run_goes_on_by_itself_when_the_whole_cluster_was_lost()
    {
        string run;
        await using (ClusterClient client = await Cluster(2))
        {
            run = await client.Order(Order);
            await client.Until(run, 400_000);
            _silos.ForEach(silo => silo.Kill());
        }

        // Nobody asks for the run: the supervisor finds it.
        await using ClusterClient again = await Cluster(2);
        while ((await again.Patiently(() => again.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(again.Grains.GetGrain<IRunGrain>(run)).AsTask())) is null)
        {
        }

        TestCity.AssertSame(Order, await again.Finish(run));
    }

    [RedisFact]
    public async Task Run_that_the_supervisor_does_not_know_goes_on_at_its_reminder()
    {
        RunOrder order = Order with { Paths = 4_000_000 };
        string run;
        await using (ClusterClient client = await Cluster(1))
        {
            // Long enough for it to have its reminder.
            run = await client.Order(order);
            await client.Until(run, 2_500_000);
            await RunIndex.Of(run, client.Grains).Forget(run);
            _silos[0].Kill();
        }

        // Nobody asks for it either; Orleans does once a minute.
        SiloProcess silo = SiloProcess.Start(_redis.Store);
        _silos.Add(silo);
        await silo.Wrote($"Run {run} goes on from its checkpoint");
        await using ClusterClient again = await ClusterClient.Connect(silo);

        TestCity.AssertSame(order, await again.Finish(run));
    }

    [RedisFact]
    public async Task Run_outlives_the_store_being_away_for_a_while()
    {
        await using ClusterClient client = await Cluster(2);
        string run = await client.Order(Order);
        await client.Until(run, 300_000);

        _redis.Kill();
        await client.Until(run, 700_000);
        _redis.Start();

        TestCity.AssertSame(Order, await client.Finish(run));
    }

    [RedisFact]
    public async Task Silo_that_is_asked_to_stop_gives_its_work_back_and_ends_well()
    {
        await using ClusterClient client = await Cluster(2);
        string run = await client.Order(Order);
        await client.Until(run, 200_000);
        SiloProcess holder = await client.HolderOf(run, _silos);

        holder.Terminate();

        Assert.Equal(0, await holder.Exit());
        TestCity.AssertSame(Order, await client.Finish(run));
    }

    [RedisFact]
    public async Task Command_line_follows_a_run_while_all_silos_are_replaced_one_by_one()
    {
        await using (await Cluster(3))
        {
            using StringWriter output = new();
            using StringWriter error = new();
            Task<int> run = CommandLineRun(output, error, "4e6");
            foreach (SiloProcess silo in _silos.ToArray())
            {
                silo.Terminate();
                Assert.Equal(0, await silo.Exit());
                Assert.False(run.IsCompleted, $"The run ended before the silos were replaced: {error}");
                SiloProcess successor = silo.Successor();
                _silos.Add(successor);
                await successor.Ready();
            }

            Assert.True(await run == 0, error.ToString());
            using JsonDocument document = JsonDocument.Parse(output.ToString());
            Assert.Equal(4_000_000, document.RootElement.GetProperty("run").GetProperty("paths").GetInt64());
        }
    }

    [RedisFact]
    public async Task Command_line_finds_the_gateway_that_answers_among_one_that_hangs_and_one_that_is_gone()
    {
        await using (await Cluster(3))
        {
            _silos[0].Pause();
            _silos[1].Kill();
            using StringWriter output = new();
            using StringWriter error = new();

            Assert.True(await CommandLineRun(output, error, "1e5") == 0, error.ToString());
            _silos[0].Continue();
        }
    }

    [RedisFact]
    public async Task Silo_says_over_http_whether_it_is_ready()
    {
        await using ClusterClient client = await Cluster(1);
        using HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{_silos[0].HttpPort}") };

        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        _redis.Kill();
        using HttpResponseMessage without = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, without.StatusCode);
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
    }

    private Task<int> CommandLineRun(StringWriter output, StringWriter error, string paths)
    {
        string gateways = string.Join(',', _silos.Select(silo => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{silo.GatewayPort}")));
        return CommandLine.Run(
            ["run", Path.Combine(TestCity.Root, "models", TestCity.Id), "--paths", paths, "--seed", "12", "--format", "json", "--cluster", gateways],
            new Surroundings { Out = output, Error = error, Folder = TestCity.Root },
            CancellationToken.None);
    }

    private async Task<ClusterClient> Cluster(int silos)
    {
        SiloProcess[] started = [.. Enumerable.Range(0, silos).Select(_ => SiloProcess.Start(_redis.Store))];
        _silos.AddRange(started);
        await Task.WhenAll(started.Select(silo => silo.Ready()));
        return await ClusterClient.Connect(() => [.. _silos]);
    }
}
