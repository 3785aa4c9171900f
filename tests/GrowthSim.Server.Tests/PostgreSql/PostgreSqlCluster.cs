using System.Net;
using System.Net.Sockets;
using GrowthSim.Server.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace GrowthSim.Server.Tests.PostgreSql;

/// <summary>Two silos and a client of theirs in this process, which meet in a database.</summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    public const string StorageName = GrowthSim.Grains.Storage.GrainStore.Name;

    /// <summary>Shorter than Orleans likes it, for a tick within a test.</summary>
    public static readonly TimeSpan ReminderPeriod = TimeSpan.FromSeconds(1);

    private const string Identity = "growthsim-test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IHost _client;

    private PostgreSqlCluster(IHost[] silos, IHost client)
    {
        Silos = silos;
        _client = client;
    }

    public IReadOnlyList<IHost> Silos { get; }

    /// <summary>The grains, as a client sees them that found its gateway in the database.</summary>
    public IGrainFactory Grains => _client.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts the silos one after the other and waits until both know each other.</summary>
    public static async Task<PostgreSqlCluster> Start(PostgreSqlServer server)
    {
        string connection = await server.CreateReadyDatabase();
        IHost[] silos = [Silo(connection), Silo(connection)];
        foreach (IHost silo in silos)
        {
            await silo.StartAsync();
        }

        foreach (IHost silo in silos)
        {
            await Active(silo, silos.Length);
        }

        IHost client = Client(connection);
        await client.StartAsync();
        return new PostgreSqlCluster(silos, client);
    }

    /// <summary>Returns the storage of each silo.</summary>
    public IGrainStorage Storage(int silo) => Silos[silo].Services.GetRequiredKeyedService<IGrainStorage>(StorageName);

    /// <summary>Waits until a silo sees a number of active silos.</summary>
    public static async Task Active(IHost silo, int count)
    {
        using CancellationTokenSource limit = new(Patience);
        await foreach (ClusterMembershipSnapshot snapshot in silo.Services.GetRequiredService<IClusterMembershipService>().MembershipUpdates.WithCancellation(limit.Token))
        {
            if (snapshot.Members.Values.Count(member => member.Status == SiloStatus.Active) == count)
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IHost host in (IHost[])[_client, .. Silos])
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    private static IHost Silo(string connection)
    {
        HostApplicationBuilder builder = Empty();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Identity, Identity));
            silo.ConfigureEndpoints(IPAddress.Loopback, FreePort(), FreePort());
            silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = ReminderPeriod);
            silo.AddPostgreSql(connection);
        });
        return builder.Build();
    }

    private static IHost Client(string connection)
    {
        HostApplicationBuilder builder = Empty();
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Identity, Identity));
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", connection));
        });
        return builder.Build();
    }

    private static HostApplicationBuilder Empty()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        return builder;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
