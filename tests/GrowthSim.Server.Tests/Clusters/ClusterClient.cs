using System.Net;
using GrowthSim.Grains;
using GrowthSim.Grains.Security;
using GrowthSim.Outcomes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>A client of a cluster, patient with silos that are lost.</summary>
internal sealed class ClusterClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    private const int MostAttempts = 8;

    private readonly Func<IReadOnlyCollection<SiloProcess>> _silos;
    private readonly TlsIdentity? _identity;
    private IHost _host;

    private ClusterClient(Func<IReadOnlyCollection<SiloProcess>> silos, TlsIdentity? identity, IHost host) => (_silos, _identity, _host) = (silos, identity, host);

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static Task<ClusterClient> Connect(params SiloProcess[] silos) => Connect(null, silos);

    public static async Task<ClusterClient> Connect(TlsIdentity? identity, params SiloProcess[] silos) => new(() => silos, identity, await Open(silos, identity, MostAttempts));

    /// <summary>Connects to a cluster whose silos come and go.</summary>
    public static async Task<ClusterClient> Connect(Func<IReadOnlyCollection<SiloProcess>> silos)
    {
        ClusterClient client = new(silos, null, null!);
        using CancellationTokenSource limit = new(Patience);
        await client.Reopen(limit.Token);
        return client;
    }

    /// <summary>Connects at the first attempt, or throws.</summary>
    public static async Task<ClusterClient> TryConnect(TlsIdentity? identity, SiloProcess silo) => new(() => [silo], identity, await Open([silo], identity, attempts: 1));

    private static async Task<IHost> Open(IReadOnlyCollection<SiloProcess> silos, TlsIdentity? identity, int attempts)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering([.. silos.Select(silo => new IPEndPoint(IPAddress.Loopback, silo.GatewayPort))]);
            client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("growthsim", "growthsim"));
            if (identity is not null)
            {
                client.UseTls(identity);
            }

            int made = 0;
            client.UseConnectionRetryFilter(async (_, cancellationToken) =>
            {
                await Task.Delay(BetweenAttempts, cancellationToken);
                return ++made < attempts;
            });
        });
        IHost host = builder.Build();
        try
        {
            await host.StartAsync().WaitAsync(Silence + Silence);
            return host;
        }
        catch
        {
            await Close(host);
            throw;
        }
    }

    /// <summary>Calls until the cluster answers.</summary>
    public async Task<T> Patiently<T>(Func<Task<T>> call)
    {
        using CancellationTokenSource limit = new(Patience);
        while (true)
        {
            try
            {
                return await call().WaitAsync(Silence, limit.Token);
            }
            catch (Exception lost) when (lost is not OperationCanceledException and not NotOnRecordException and not Xunit.Sdk.XunitException)
            {
                await Renew(limit.Token);
            }
        }
    }

    // A client stays with its gateway as long as that keeps the connection, even if it is frozen.
    private async Task Renew(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        await Reopen(cancellationToken);
    }

    private async Task Reopen(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(BetweenAttempts, cancellationToken);
            try
            {
                _host = await Open(_silos(), _identity, MostAttempts);
                return;
            }
            catch (Exception unreachable) when (unreachable is not OperationCanceledException)
            {
                // The silos that there were are gone; others may have come.
            }
        }
    }

    /// <summary>Orders a run of a scenario of the city.</summary>
    public Task<string> Order(RunOrder order, string scenario = "baseline") => Patiently(async () =>
    {
        await Grains.GetGrain<IModelGrain>(TestCity.Id).Import(TestCity.Text);
        return (await Grains.GetGrain<IScenarioGrain>($"{TestCity.Id}/{scenario}").Run(order)).RunId;
    });

    /// <summary>Follows a run until so many paths are merged, or to its end.</summary>
    public async Task<RunProgress> Until(string run, long paths = long.MaxValue)
    {
        using CancellationTokenSource limit = new(Patience);
        while (true)
        {
            try
            {
                await foreach (RunProgress progress in Grains.GetGrain<IRunGrain>(run).Watch(0, limit.Token).Within(Silence, limit.Token))
                {
                    if (progress.Ended || progress.Paths >= paths)
                    {
                        return progress;
                    }
                }
            }
            catch (Exception lost) when (lost is not OperationCanceledException and not NotOnRecordException)
            {
                await Renew(limit.Token);
            }
        }
    }

    /// <summary>Follows a run to its end, which must be a good one, and returns what it says.</summary>
    public async Task<RunOutcome> Finish(string run)
    {
        RunProgress end = await Until(run);
        Assert.True(end.State == RunState.Finished, $"The run is {end.State}: {end.Failure}");
        return await Patiently(() => Grains.GetGrain<IRunGrain>(run).Outcome(0.95));
    }

    /// <summary>Returns the silo that holds a run.</summary>
    public async Task<SiloProcess> HolderOf(string run, IEnumerable<SiloProcess> silos)
    {
        SiloAddress? address = await Patiently(() => Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(Grains.GetGrain<IRunGrain>(run)).AsTask());
        return silos.First(silo => silo.SiloPort == address!.Endpoint.Port);
    }

    public async ValueTask DisposeAsync() => await Close(_host);

    // Its silos may be gone or frozen: nothing is waited for.
    private static async Task Close(IHost host)
    {
        Task stop = Task.Run(async () =>
        {
            using (host)
            {
                await host.StopAsync(new CancellationToken(canceled: true));
            }
        });
        await Task.WhenAny(stop, Task.Delay(Silence));
    }
}
