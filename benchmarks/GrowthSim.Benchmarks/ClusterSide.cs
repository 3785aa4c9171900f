using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace GrowthSim.Benchmarks;

/// <summary>Runs of benchmarks/models/bac-giang through a cluster of server processes with one thread each, which meet in a Redis server that is started for them.</summary>
internal sealed class ClusterSide : IAsyncDisposable
{
    private const string ClusterId = "growthsim";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<Process> _processes = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-benchmark-").FullName;
    private IHost? _client;

    private ClusterSide()
    {
    }

    /// <summary>Gets the runs.</summary>
    public OrderedRuns Runs { get; private set; } = null!;

    /// <summary>Starts the cluster.</summary>
    /// <param name="silos">The number of processes.</param>
    public static async Task<ClusterSide> Start(int silos)
    {
        ClusterSide side = new();
        try
        {
            int[] gateways = await side.StartServers(silos);
            await side.Connect(gateways);
            return side;
        }
        catch
        {
            await side.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        foreach (Process process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<int[]> StartServers(int silos)
    {
        int redis = FreePort();
        Launch("redis-server", ["--port", Text(redis), "--bind", "127.0.0.1", "--appendonly", "yes", "--dir", _folder]);
        await Until(() => Answers(redis));
        List<int> gateways = [];
        for (int silo = 0; silo < silos; silo++)
        {
            (int http, int gateway) = (FreePort(), FreePort());
            Launch(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [
                    "exec", Path.Combine(AppContext.BaseDirectory, "GrowthSim.Server.dll"), "--store", "redis", "--connection", $"127.0.0.1:{Text(redis)}",
                    "--cluster-id", ClusterId, "--silo-port", Text(FreePort()), "--gateway-port", Text(gateway), "--threads", "1", "--urls", $"http://127.0.0.1:{Text(http)}",
                ]);
            await Until(() => IsReady(http));
            gateways.Add(gateway);
        }

        return [.. gateways];
    }

    private async Task Connect(int[] gateways)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering([.. gateways.Select(port => new IPEndPoint(IPAddress.Loopback, port))]);
            client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("growthsim", ClusterId));
        });
        _client = builder.Build();
        await _client.StartAsync();
        Runs = await OrderedRuns.Begin(_client.Services.GetRequiredService<IGrainFactory>());
    }

    private void Launch(string program, string[] arguments)
    {
        Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        _processes.Add(process);
    }

    private async Task Until(Func<Task<bool>> holds)
    {
        using CancellationTokenSource limit = new(Patience);
        while (!await holds())
        {
            if (_processes[^1].HasExited)
            {
                throw new InvalidOperationException($"'{_processes[^1].StartInfo.FileName} {string.Join(' ', _processes[^1].StartInfo.ArgumentList)}' ended with {_processes[^1].ExitCode}.");
            }

            await Task.Delay(100, limit.Token);
        }
    }

    private static async Task<bool> Answers(int port)
    {
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsReady(int port)
    {
        using HttpClient client = new();
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Text(port)}/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
