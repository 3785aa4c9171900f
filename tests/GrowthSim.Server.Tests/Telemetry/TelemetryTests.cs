using GrowthSim.Grains;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Silo_sends_metrics_and_traces_of_a_run_to_the_receiver_and_writes_its_log_with_their_identity()
    {
        using TelemetryReceiver receiver = new();
        string folder = Directory.CreateTempSubdirectory("growthsim-telemetry-").FullName;
        using SiloProcess silo = SiloProcess.Start(["--data", folder, "--telemetry", receiver.Address], 1, ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "200"));
        await silo.Ready();
        await using (ClusterClient client = await ClusterClient.Connect(silo))
        {
            await client.Finish(await client.Order(new RunOrder { Paths = 20_000, Seed = 3 }));
        }

        // A gauge is read as long as its silo lives. What is left of the rest is sent before the end.
        await receiver.Until("/v1/metrics", "growthsim.compute.waiting");
        silo.Terminate();
        Assert.Equal(0, await silo.Exit());

        string metrics = receiver.Received("/v1/metrics");
        foreach (string instrument in new[]
        {
            "growthsim.paths.simulated", "growthsim.kernel.duration", "growthsim.leases.outstanding", "growthsim.runs.ended", "growthsim.checkpoint.duration",
            "growthsim.compute.waiting", "growthsim.compute.threads", "orleans-", "dotnet.gc.collections",
        })
        {
            Assert.Contains(instrument, metrics, StringComparison.Ordinal);
        }

        string traces = receiver.Received("/v1/traces");
        Assert.Contains("growthsim.run", traces, StringComparison.Ordinal);
        Assert.Contains("ISiloWorkerGrain/Simulate", traces, StringComparison.Ordinal);
        Assert.Contains("\"TraceId\":", silo.Log, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
