using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;
using Orleans.Connections.Security;

namespace GrowthSim.Grains.Security;

/// <summary>Makes the members of a cluster and its clients speak TLS and show each other certificates. Who has none of the cluster's authority gets no further than the handshake.</summary>
/// <remarks>Names are not compared: addresses of silos come and go, and the authority signs for nobody but this cluster.</remarks>
public static class TlsExtensions
{
    /// <summary>The use of a certificate to show a server who a client is.</summary>
    private const string Client = "1.3.6.1.5.5.7.3.2";

    /// <summary>The use of a certificate to show a client who a server is.</summary>
    private const string Server = "1.3.6.1.5.5.7.3.1";

    /// <summary>Puts all connections of a silo under TLS. A silo must show a certificate for servers: one for clients alone lets nobody join.</summary>
    public static ISiloBuilder UseTls(this ISiloBuilder silo, TlsIdentity identity)
    {
        silo.Configure<SiloConnectionOptions>(options =>
        {
            options.ConfigureSiloInboundConnection(connections => connections.Accept(identity, [Client, Server]));
            options.ConfigureSiloOutboundConnection(connections => connections.Open(identity));
            options.ConfigureGatewayInboundConnection(connections => connections.Accept(identity, [Client]));
        });
        return silo;
    }

    /// <summary>Puts the connections of a client to its gateways under TLS.</summary>
    public static IClientBuilder UseTls(this IClientBuilder client, TlsIdentity identity)
    {
        client.Configure<ClientConnectionOptions>(options => options.ConfigureConnection(connections => connections.Open(identity)));
        return client;
    }

    private static void Accept(this IConnectionBuilder connections, TlsIdentity identity, string[] uses) => connections.UseServerTls(new TlsOptions
    {
        // Orleans asks for it; what is shown is the context below, with the certificates up to the authority.
        LocalServerCertificateSelector = (_, _) => identity.Context.TargetCertificate,
        OnAuthenticateAsServer = (_, options) =>
        {
            SslServerAuthenticationOptions server = (SslServerAuthenticationOptions)options.SslServerAuthenticationOptions;
            server.ServerCertificateSelectionCallback = null;
            server.ServerCertificateContext = identity.Context;
            server.AllowRenegotiation = false;
            server.CertificateChainPolicy = identity.PolicyFor(uses);
        },
    });

    private static void Open(this IConnectionBuilder connections, TlsIdentity identity) => connections.UseClientTls(new TlsOptions
    {
        RemoteCertificateValidation = (_, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None,
        OnAuthenticateAsClient = (_, options) =>
        {
            SslClientAuthenticationOptions client = (SslClientAuthenticationOptions)options.SslClientAuthenticationOptions;
            client.ClientCertificateContext = identity.Context;
            client.AllowRenegotiation = false;
            client.CertificateChainPolicy = identity.PolicyFor(Server);
        },
    });
}
