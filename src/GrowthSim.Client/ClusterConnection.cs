using System.Diagnostics;
using System.Net;
using GrowthSim.Grains.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Polly;
using Polly.Retry;

namespace GrowthSim.Client;

/// <summary>A connection to a cluster of silos, through one of its gateways that answers.</summary>
/// <remarks>One gateway at a time: Orleans' client takes the gateways of a list in turn without asking whether they answer, so that one that is frozen among them can hold up each of its calls.</remarks>
internal sealed class ClusterConnection : IAsyncDisposable
{
    /// <summary>How long a gateway may take to answer where there are others.</summary>
    private static readonly TimeSpan GatewayTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to wait for a client to stop: one whose gateway is frozen may not.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly ClusterAddress _address;
    private int _gateway;
    private IHost _host = null!;

    private ClusterConnection(ClusterAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Gateways.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A cluster is reached through a gateway at least.", nameof(address));
        }

        _address = address;

        // Not all clients through the first.
        _gateway = Random.Shared.Next(address.Gateways.Length);
    }

    /// <summary>Gets the way to the grains, as of the last <see cref="Renew"/>.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Connects.</summary>
    /// <exception cref="RunServiceException">No gateway of the cluster answers.</exception>
    public static async Task<ClusterConnection> Open(ClusterAddress address, CancellationToken interrupted)
    {
        ClusterConnection connection = new(address);
        await connection.Connect(interrupted).ConfigureAwait(false);
        return connection;
    }

    /// <summary>Connects anew, through the next gateway that answers: a client stays with its gateway as long as that keeps the connection, even if it is frozen.</summary>
    /// <exception cref="RunServiceException">No gateway of the cluster answers.</exception>
    public async Task Renew(CancellationToken interrupted)
    {
        IHost left = _host;
        _gateway++;
        await Connect(interrupted);
        await Close(left);
    }

    public async ValueTask DisposeAsync() => await Close(_host);

    /// <summary>Starts a client of one gateway.</summary>
    /// <param name="address">The cluster.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="interrupted">Interrupts it.</param>
    /// <returns>The client.</returns>
    internal static async Task<IHost> Connect(ClusterAddress address, IPEndPoint gateway, TimeSpan limit, CancellationToken interrupted)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(gateway);
            client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("growthsim", address.ClusterId));
            if (address.Identity is TlsIdentity identity)
            {
                client.UseTls(identity);
            }
        });
        IHost host = builder.Build();
        try
        {
            await host.StartAsync(interrupted).WaitAsync(limit, interrupted);
            return host;
        }
        catch
        {
            await Close(host);
            throw;
        }
    }

    private async Task Connect(CancellationToken interrupted)
    {
        long started = Stopwatch.GetTimestamp();
        int gateways = _address.Gateways.Length;
        TimeSpan limit = TimeSpan.FromTicks(Math.Max(GatewayTimeout.Ticks, RunClient.ConnectTimeout.Ticks / gateways));
        ResiliencePipeline rounds = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is not null && Stopwatch.GetElapsedTime(started) < RunClient.ConnectTimeout),
            MaxRetryAttempts = int.MaxValue,
            DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>((attempt.AttemptNumber + 1) % gateways == 0 ? BetweenRounds : TimeSpan.Zero),
            OnRetry = _ =>
            {
                _gateway++;
                return ValueTask.CompletedTask;
            },
        }).Build();
        try
        {
            _host = await rounds.ExecuteAsync(async token => await Connect(_address, _address.Gateways[_gateway % gateways], limit, token), interrupted);
        }
        catch (Exception unreachable) when (!interrupted.IsCancellationRequested)
        {
            throw new RunServiceException(ServiceFault.ClusterUnreachable, _address.ToString(), unreachable.Message);
        }
    }

    // Without waiting for answers that a lost silo owes.
    private static async Task Close(IHost host)
    {
        try
        {
            await Task.Run(Stop).WaitAsync(CloseTimeout);
        }
        catch (Exception left) when (left is OperationCanceledException or TimeoutException)
        {
            // As was asked, or the rest goes with the process.
        }

        async Task Stop()
        {
            using (host)
            {
                await host.StopAsync(new CancellationToken(canceled: true));
            }
        }
    }
}
