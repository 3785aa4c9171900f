using GrowthSim.Cli.Wording;
using GrowthSim.Grains.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace GrowthSim.Cli.Runs;

/// <summary>A connection to a cluster of silos, through those of its gateways that answer.</summary>
internal sealed class ClusterConnection : IAsyncDisposable
{
    /// <summary>How long to look for a gateway that answers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to wait for a client to stop: one whose gateway is frozen may not.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly Locale _locale;
    private readonly ClusterAddress _address;
    private IHost _host;

    private ClusterConnection(Locale locale, ClusterAddress address, IHost host) => (_locale, _address, _host) = (locale, address, host);

    /// <summary>Gets the way to the grains, as of the last <see cref="Renew"/>.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Connects.</summary>
    /// <exception cref="RunFailedException">No gateway of the cluster answers.</exception>
    public static async Task<ClusterConnection> Open(Locale locale, ClusterAddress address, CancellationToken interrupted) =>
        new(locale, address, await Connect(locale, address, interrupted));

    /// <summary>Connects anew: a client stays with its gateway as long as that keeps the connection, even if it is frozen; a new one finds those that answer.</summary>
    /// <exception cref="RunFailedException">No gateway of the cluster answers.</exception>
    public async Task Renew(CancellationToken interrupted)
    {
        IHost renewed = await Connect(_locale, _address, interrupted);
        await Close(_host);
        _host = renewed;
    }

    public async ValueTask DisposeAsync() => await Close(_host);

    private static async Task<IHost> Connect(Locale locale, ClusterAddress address, CancellationToken interrupted)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(address.Gateways);
            client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("growthsim", address.ClusterId));
            if (address.Identity is TlsIdentity identity)
            {
                client.UseTls(identity);
            }

            long deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
            client.UseConnectionRetryFilter(async (_, cancellationToken) =>
            {
                await Task.Delay(BetweenAttempts, cancellationToken);
                return Environment.TickCount64 < deadline;
            });
        });
        IHost host = builder.Build();
        try
        {
            // A gateway that freezes while the client starts keeps it waiting.
            await host.StartAsync(interrupted).WaitAsync(Patience + BetweenAttempts, interrupted);
            return host;
        }
        catch (Exception unreachable) when (unreachable is not OperationCanceledException)
        {
            await Close(host);
            throw new RunFailedException(locale.Say(ErrorWords.ClusterUnreachable, address, address.ClusterId, unreachable.Message));
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
