using System.Globalization;
using System.Net;
using GrowthSim.Analysis;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Outcomes;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>The client library over its three services: the same calls, and the same bits.</summary>
public sealed class RunClientTests : IDisposable
{
    private const string Token = "a-token-of-twenty-and-some-letters";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-client-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_service_orders_watches_cancels_extends_and_reads_the_same_runs()
    {
        using SiloProcess server = SiloProcess.Start(["--data", Path.Combine(_folder, "server"), "--api", "true"], environment: ("GrowthSim__ApiToken", Token));
        await server.Ready();
        Uri http = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.HttpPort}/"));
        ClusterAddress cluster = new([new IPEndPoint(IPAddress.Loopback, server.GatewayPort)]);
        RunOrder order = new() { Paths = 60_000, Seed = 3 };

        await using (RunClient overHttp = await RunClient.Http([http], Token))
        {
            await Try(overHttp, order);
        }

        await using (RunClient overGateway = await RunClient.Cluster(cluster))
        {
            await Try(overGateway, order with { Seed = 4 });
        }

        await using (RunClient inProcess = await RunClient.Embedded(new EmbeddedSiloOptions { DataDirectory = Path.Combine(_folder, "embedded") }))
        {
            await Try(inProcess, order);
        }

        RunServiceException refused = await Assert.ThrowsAsync<RunServiceException>(() => RunClient.Http([http], "another-token-of-twenty-letters"));
        Assert.Equal((ServiceFault.TokenWanted, http.ToString()), (refused.Fault, refused.Place));
    }

    [Fact]
    public async Task Server_without_the_interface_says_so()
    {
        using SiloProcess server = SiloProcess.Start(["--data", _folder]);
        await server.Ready();

        RunServiceException refused = await Assert.ThrowsAsync<RunServiceException>(
            () => RunClient.Http([new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.HttpPort}/"))]));

        Assert.Equal(ServiceFault.ServerWithoutApi, refused.Fault);
        Assert.Contains("--api true", refused.Message, StringComparison.Ordinal);
    }

    private static async Task Try(RunClient client, RunOrder order)
    {
        List<RunProgress> told = [];
        RunOutcome outcome = await client.Run(TestCity.Text, "baseline", order, new Told(told));
        TestCity.AssertSame(order, outcome);
        Assert.Equal(RunState.Finished, told[^1].State);

        RunTicket ticket = await client.Order(TestCity.Id, TestCity.Text, "baseline", TestCity.Text.Scenarios["baseline"], order);
        Assert.True(ticket.Finished);
        RunTicket longer = await client.Extend(ticket.RunId, 70_000);
        await foreach (RunProgress progress in client.Watch(longer.RunId))
        {
            told.Add(progress);
        }

        TestCity.AssertSame(order with { Paths = 70_000 }, await client.Outcome(longer.RunId));
        Assert.Equal(70_000, (await client.Status(longer.RunId)).Paths);
        await Assert.ThrowsAsync<OrderRefusedException>(() => client.Extend(longer.RunId, 10));
        await Assert.ThrowsAsync<OrderRefusedException>(() => client.Run(TestCity.Text, "baseline", order with { HalfWidth = 0.5 }));

        RunOrder counted = order with { Paths = 40_000, Tables = ["pair"] };
        await client.Run(TestCity.Text, "baseline", counted);
        RunTicket pairs = await client.Order(TestCity.Id, TestCity.Text, "baseline", TestCity.Text.Scenarios["baseline"], counted);
        PairTable table = await client.Table(pairs.RunId, PairTable.Definition);
        Assert.Equal(TestCity.Pairs(counted), table.Counts.Select(list => list.ToArray()));
        await Assert.ThrowsAsync<NotOnRecordException>(() => client.Table(ticket.RunId, PairTable.Definition));
        OrderRefusedException unknown = await Assert.ThrowsAsync<OrderRefusedException>(() => client.Run(TestCity.Text, "baseline", order with { Tables = ["pear"] }));
        Assert.Contains("Did you mean 'pair'?", unknown.Message, StringComparison.Ordinal);

        RunTicket endless = await client.Order(TestCity.Id, TestCity.Text, "services-push", TestCity.Text.Scenarios["services-push"], order with { Paths = RunOrder.MaxPaths });
        Assert.Equal(RunState.Cancelled, (await client.Cancel(endless.RunId)).State);
    }

    private sealed class Told(List<RunProgress> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told.Add(value);
    }
}
