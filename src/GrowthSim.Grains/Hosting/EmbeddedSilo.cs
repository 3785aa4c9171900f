using System.Net;
using System.Net.Sockets;
using GrowthSim.Grains.Compute;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using GrowthSim.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrowthSim.Grains.Hosting;

/// <summary>A cluster of one silo inside this process: no server, no configuration, everything that lasts in one directory.</summary>
/// <remarks>It listens on the loopback address only, without a port for clients, under a cluster identity that no other process has.</remarks>
public sealed class EmbeddedSilo : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly SqliteDatabase? _database;
    private readonly DataDirectoryLock? _directory;
    private readonly TimeSpan _handOverTimeout;

    private EmbeddedSilo(IHost host, SqliteDatabase? database, DataDirectoryLock? directory, TimeSpan handOverTimeout)
    {
        _host = host;
        _database = database;
        _directory = directory;
        _handOverTimeout = handOverTimeout;
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    /// <summary>The way to the grains.</summary>
    public IGrainFactory Grains { get; }

    /// <summary>Starts a silo on a data directory.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process held the directory for longer than <see cref="EmbeddedSiloOptions.LockTimeout"/>.</exception>
    /// <exception cref="StoreException">A newer version wrote what is there.</exception>
    public static async Task<EmbeddedSilo> Start(EmbeddedSiloOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        DataDirectoryLock? directory = null;
        SqliteDatabase? database = null;
        IHost? host = null;
        try
        {
            try
            {
                directory = await DataDirectoryLock.Take(options.DataDirectory, options.LockTimeout, options.WaitingForDirectory, options.Time, cancellationToken).ConfigureAwait(false);
                database = SqliteDatabase.Open(Path.Combine(options.DataDirectory, "growthsim.db"), options.Notice);
            }
            catch (StoreException unusable) when (unusable.Fault != StoreFault.Newer)
            {
                TellNotKept(options, unusable);
            }

            host = Build(options, database);
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
            return new EmbeddedSilo(host, database, directory, options.HandOverTimeout);
        }
        catch
        {
            host?.Dispose();
            database?.Dispose();
            directory?.Dispose();
            throw;
        }
    }

    /// <summary>Stops: finished runs hand over their projections, running ones write a checkpoint and go on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.Services.GetRequiredService<PendingHandOvers>().Drain(_handOverTimeout).ConfigureAwait(false);
        await _host.StopAsync().ConfigureAwait(false);
        _host.Dispose();
        _database?.Dispose();
        _directory?.Dispose();
    }

    private static IHost Build(EmbeddedSiloOptions options, SqliteDatabase? database)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        if (options.Logging is null)
        {
            builder.Logging.SetMinimumLevel(LogLevel.None);
        }
        else
        {
            options.Logging(builder.Logging);

            // Orleans 10.4.2 warns at every start of a participant that "has not completed" for as long as the machine is up.
            builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        }

        builder.Services.AddSingleton(options.Time);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreeLoopbackPort(), gatewayPort: 0, serviceId: "growthsim", clusterId: $"growthsim-{Guid.NewGuid():N}");
            silo.StandsAlone();
            silo.AddGrowthSim(options.Threads);
            silo.Services.Configure<RunQueueOptions>(queue => (queue.Memory, queue.ResumesByItself) = (options.RunMemory, false));
            RetreatingGrainStorage storage = new(database is null ? null : new SqliteGrainStorage(database), fault => TellNotKept(options, fault));
            silo.AddCheckedStorage(_ => storage, isUnsealedRead: false, SqliteFaults.Of, options.Notice, database?.File ?? options.DataDirectory);
            if (database is null)
            {
                silo.UseInMemoryReminderService();
            }
            else
            {
                silo.Services.AddSingleton<IReminderTable>(new SqliteReminderTable(database));
            }
        });
        IHost host = builder.Build();
        if (options.Model is (ModelText text, ModelDefinition definition))
        {
            host.Services.GetRequiredService<ModelReadings>().Keep(text, definition);
        }

        return host;
    }

    private static void TellNotKept(EmbeddedSiloOptions options, StoreException fault) =>
        options.Notice?.Invoke(new StoreNotice(StoreNoticeKind.NotKept, options.DataDirectory, "", fault.Fault));

    // Orleans shares its port with whoever else asks for it, and then two clusters mix. A plain listener is exclusive: a port that it gets is nobody's.
    private static int FreeLoopbackPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
