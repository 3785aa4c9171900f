using System.Net;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Security;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Tests.Clusters;

/// <summary>A client of a cluster, patient with silos that are lost.</summary>
internal sealed class ClusterClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    private readonly Func<IReadOnlyCollection<SiloProcess>> _silos;
    private readonly TlsIdentity? _identity;
    private ClusterConnection? _connection;

    private ClusterClient(Func<IReadOnlyCollection<SiloProcess>> silos, TlsIdentity? identity) => (_silos, _identity) = (silos, identity);

    public IGrainFactory Grains => _connection!.Grains;

    public static Task<ClusterClient> Connect(params SiloProcess[] silos) => Connect(() => silos);

    /// <summary>Connects to a cluster whose silos come and go.</summary>
    public static async Task<ClusterClient> Connect(Func<IReadOnlyCollection<SiloProcess>> silos, TlsIdentity? identity = null)
    {
        ClusterClient client = new(silos, identity);
        using CancellationTokenSource limit = new(Patience);
        await client.Renew(limit.Token);
        return client;
    }

    /// <summary>Calls until the cluster answers.</summary>
    public async Task<T> Patiently<T>(Func<Task<T>> call)
    {
        using CancellationTokenSource limit = new(Patience);
        while (true)
        {
            try
            {
                return await call().WaitAsync(WordTimeout, limit.Token);
            }
            catch (Exception lost) when (lost is not OperationCanceledException and not NotOnRecordException and not Xunit.Sdk.XunitException)
            {
                await Renew(limit.Token);
            }
        }
    }

    // Silos may have come that the connection does not know.
    private async Task Renew(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        _connection = null;
        while (_connection is null)
        {
            if (_silos() is not { Count: > 0 } silos)
            {
                await Task.Delay(BetweenAttempts, cancellationToken);
                continue;
            }

            try
            {
                _connection = await ClusterConnection.Open(Address(silos, _identity), cancellationToken);
            }
            catch (RunServiceException)
            {
                // The silos that there were are gone; others may have come.
            }
        }
    }

    public static ClusterAddress Address(IEnumerable<SiloProcess> silos, TlsIdentity? identity = null) =>
        new([.. silos.Select(silo => new IPEndPoint(IPAddress.Loopback, silo.GatewayPort))], "growthsim", identity);

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
        try
        {
            return await Until(run, paths, limit.Token);
        }
        catch (OperationCanceledException stuck) when (limit.IsCancellationRequested)
        {
            string logs = string.Join("\n\n", _silos().Select(silo => $"Silo {silo.SiloPort} wrote:\n{silo.Log}"));
            throw new Xunit.Sdk.XunitException($"Run {run} did not get to {paths} paths.\n{logs}", stuck);
        }
    }

    private async Task<RunProgress> Until(string run, long paths, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await foreach (RunProgress progress in Grains.GetGrain<IRunGrain>(run).Watch(0, cancellationToken).Within(WordTimeout, cancellationToken))
                {
                    if (progress.Ended || progress.Paths >= paths)
                    {
                        return progress;
                    }
                }
            }
            catch (Exception lost) when (lost is not OperationCanceledException and not NotOnRecordException)
            {
                await Renew(cancellationToken);
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

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }
}
