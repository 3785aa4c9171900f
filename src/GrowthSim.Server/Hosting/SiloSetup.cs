using System.Net;
using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Security;
using GrowthSim.Grains.Storage;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Dashboard;
using GrowthSim.Server.PostgreSql;
using GrowthSim.Server.Redis;
using GrowthSim.Server.Storage;
using Orleans.Configuration;
using Orleans.Storage;
using StackExchange.Redis;

namespace GrowthSim.Server.Hosting;

/// <summary>How a silo joins its cluster, and where it keeps what lasts.</summary>
internal static class SiloSetup
{
    private const string ServiceId = "growthsim";

    private const string RedisBytesName = "growthsim-bytes";

    /// <summary>Adds the silo.</summary>
    /// <param name="builder">The program.</param>
    /// <param name="settings">Settings that were checked.</param>
    /// <param name="database">The database file of a silo that stands alone; null for a cluster.</param>
    public static void UseSilo(this WebApplicationBuilder builder, ServerSettings settings, SqliteDatabase? database) => builder.UseOrleans(silo =>
    {
        silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (ServiceId, settings.ClusterId));
        silo.Configure<EndpointOptions>(options =>
        {
            options.AdvertisedIPAddress = IPAddress.Parse(settings.Address);
            options.SiloPort = settings.SiloPort;
            options.GatewayPort = settings.GatewayPort;
            options.SiloListeningEndpoint = new IPEndPoint(options.AdvertisedIPAddress, settings.SiloPort);
            options.GatewayListeningEndpoint = settings.GatewayPort == 0 ? null : new IPEndPoint(options.AdvertisedIPAddress, settings.GatewayPort);
        });
        silo.Configure<ClusterMembershipOptions>(Watchful);
        silo.AddGrowthSim(settings.ActualThreads);
        silo.Services.Configure<RunQueueOptions>(options => (options.Memory, options.Slots, options.Waiting, options.WaitingOfClient) = (settings.RunBytes, settings.Runs, settings.WaitingRuns, settings.WaitingRunsOfClient));
        silo.AddRunSupervisor();
        silo.Services.AddHostedService<StoreGuard>();
        if (TlsSettings.Files(settings) is TlsFiles files)
        {
            silo.UseTls(TlsIdentity.Read(files, TimeProvider.System.GetUtcNow()));
        }

        if (settings.Telemetry.Length > 0)
        {
            silo.AddActivityPropagation();
        }

        if (settings.Dashboard)
        {
            silo.AddOperatorsDashboard();
        }

        switch (settings.StoreKind)
        {
            case StoreKind.Redis:
                UseRedis(silo, settings.Connection);
                break;
            case StoreKind.PostgreSql:
                silo.AddPostgreSql(settings.Connection);
                break;
            default:
                silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort, serviceId: ServiceId, clusterId: settings.ClusterId);
                silo.StandsAlone();
                silo.AddSqliteStorage(database!);
                silo.Services.AddSingleton(database!);
                break;
        }
    });

    /// <summary>A silo that dies is noticed within two seconds, one that hangs within five, and a cluster of which nothing is left starts again within some fifteen.</summary>
    private static void Watchful(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.MaxProbeTimeout = TimeSpan.FromSeconds(2);
        options.NumMissedProbesLimit = 2;
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        options.TableRefreshTimeout = TimeSpan.FromSeconds(10);
    }

    private static void UseRedis(ISiloBuilder silo, string connection)
    {
        silo.UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(connection));
        silo.UseRedisReminderService(options => options.ConfigurationOptions = ConfigurationOptions.Parse(connection));
        silo.AddRedisGrainStorage(RedisBytesName, options =>
        {
            options.ConfigurationOptions = ConfigurationOptions.Parse(connection);
            options.GrainStorageSerializer = new StoredBytesSerializer();
        });
        silo.AddCheckedStorage(services => services.GetRequiredKeyedService<IGrainStorage>(RedisBytesName), isUnsealedRead: true, RedisFaults.Of, null, "the Redis server");
    }
}
