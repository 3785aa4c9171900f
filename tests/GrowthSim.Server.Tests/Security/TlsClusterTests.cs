using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Grains.Security;
using GrowthSim.Server.Tests.Clusters;
using GrowthSim.Server.Tests.Redis;

namespace GrowthSim.Server.Tests.Security;

/// <summary>A cluster under TLS: who has a certificate of its authority takes part, and nobody else.</summary>
public sealed class TlsClusterTests : IDisposable
{
    private static readonly RunOrder Order = new() { Paths = 200_000, Seed = 11 };

    private readonly RedisServer _redis = new();
    private readonly TestAuthority _authority = new();
    private readonly TestAuthority _foreign = new();
    private readonly List<SiloProcess> _silos = [];

    public void Dispose()
    {
        _silos.ForEach(silo => silo.Dispose());
        _redis.Dispose();
        _authority.Dispose();
        _foreign.Dispose();
    }

    [RedisFact]
    public async Task Run_on_two_silos_has_the_bits_of_one_process()
    {
        SiloProcess[] silos = [Start(_authority.Silo()), Start(_authority.Silo())];
        await Task.WhenAll(silos.Select(silo => silo.Ready()));
        await using ClusterClient client = await ClusterClient.Connect(() => silos, _authority.Person().Read());

        Assert.Equal(2, await ActiveSilos(client));
        TestCity.AssertSame(Order, await client.Finish(await client.Order(Order)));
    }

    [RedisFact]
    public async Task Silo_without_a_certificate_of_the_authority_does_not_take_part()
    {
        SiloProcess first = Start(_authority.Silo());
        await first.Ready();
        await using ClusterClient client = await ClusterClient.Connect(() => [first], _authority.Person().Read());

        SiloProcess[] refused = [Start(null), Start(_foreign.Silo()), Start(_authority.Person())];
        await Task.WhenAll(refused.Select(silo => silo.Wrote("validate connectivity with all active silos")));

        await first.Wrote("Authentication failed");
        Assert.Equal(1, await ActiveSilos(client));
        TestCity.AssertSame(Order, await client.Finish(await client.Order(Order)));
    }

    [RedisFact]
    public async Task Client_without_a_certificate_of_the_authority_is_refused()
    {
        SiloProcess silo = Start(_authority.Silo());
        await silo.Ready();

        await Assert.ThrowsAsync<RunServiceException>(() => Connect(silo, null));
        await Assert.ThrowsAsync<RunServiceException>(() => Connect(silo, _foreign.Person().Read()));
        await using ClusterClient client = await ClusterClient.Connect(() => [silo], _authority.Person().Read());

        Assert.Equal(1, await ActiveSilos(client));
    }

    private static Task<ClusterConnection> Connect(SiloProcess silo, TlsIdentity? identity) =>
        ClusterConnection.Open(ClusterClient.Address([silo], identity), CancellationToken.None);

    private static Task<int> ActiveSilos(ClusterClient client) =>
        client.Patiently(async () => (await client.Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count);

    private SiloProcess Start(TlsFiles? files)
    {
        SiloProcess silo = SiloProcess.Start([.. _redis.Store, .. files.Options()]);
        _silos.Add(silo);
        return silo;
    }
}
