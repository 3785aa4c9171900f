using GrowthSim.Grains.Diagnostics;
using GrowthSim.Server.Configuration;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GrowthSim.Server.Telemetry;

/// <summary>Sends metrics and traces of this silo to an OTLP receiver. Protocol, headers, sampling and intervals are those of OpenTelemetry's own variables (<c>OTEL_…</c>).</summary>
internal static class TelemetrySetup
{
    private static readonly string[] Meters =
    [
        RunInstruments.MeterName,
        "Microsoft.Orleans",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    // Not Orleans' own calls between silos (Microsoft.Orleans.Runtime): probes would be most of what is sent.
    private static readonly string[] Sources = [RunSpan.SourceName, "Microsoft.Orleans.Application", "Microsoft.Orleans.Storage"];

    /// <summary>Adds the exporters; nothing where no receiver is named.</summary>
    public static void AddTelemetry(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.Telemetry.Length == 0)
        {
            return;
        }

        Uri receiver = new(settings.Telemetry);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "growthsim",
                serviceNamespace: settings.ClusterId,
                serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version!.ToString(3),
                serviceInstanceId: $"{settings.Address}:{settings.SiloPort}"))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(options => options.Endpoint = Endpoint(receiver, options.Protocol, "v1/metrics")))
            .WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter(options => options.Endpoint = Endpoint(receiver, options.Protocol, "v1/traces")));
    }

    // Over HTTP each signal has a path of its own, which the exporter adds only to an address from the environment.
    private static Uri Endpoint(Uri receiver, OtlpExportProtocol protocol, string path) =>
        protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{receiver.AbsoluteUri.TrimEnd('/')}/{path}") : receiver;
}
