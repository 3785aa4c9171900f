using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace GrowthSim.Grains.Security;

/// <summary>Makes the members of a cluster and its clients speak TLS and show each other certificates. Who has none of the cluster's authority gets no further than the handshake.</summary>
public static class TlsExtensions
{
    /// <summary>Puts all connections of a silo under TLS. A silo must show a certificate for servers: one for clients alone lets nobody join.</summary>
    public static ISiloBuilder UseTls(this ISiloBuilder silo, TlsIdentity identity)
    {
        silo.Configure<SiloConnectionOptions>(options =>
        {
            options.ConfigureSiloInboundConnection(connection => connection.Accept(identity, [TlsConnection.Client, TlsConnection.Server]));
            options.ConfigureSiloOutboundConnection(connection => connection.Open(identity));
            options.ConfigureGatewayInboundConnection(connection => connection.Accept(identity, [TlsConnection.Client]));
        });
        return silo;
    }

    /// <summary>Puts the connections of a client to its gateways under TLS.</summary>
    public static IClientBuilder UseTls(this IClientBuilder client, TlsIdentity identity)
    {
        client.Configure<ClientConnectionOptions>(options => options.ConfigureConnection(connection => connection.Open(identity)));
        return client;
    }

    private static void Accept(this IConnectionBuilder connections, TlsIdentity identity, string[] uses)
    {
        ILogger logger = connections.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TlsConnection).FullName!);
        connections.Use(next => connection => TlsConnection.Accept(connection, identity, uses, logger, next));
    }

    private static void Open(this IConnectionBuilder connections, TlsIdentity identity) =>
        connections.Use(next => connection => TlsConnection.Open(connection, identity, next));
}
