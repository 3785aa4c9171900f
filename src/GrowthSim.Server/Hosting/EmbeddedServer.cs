using System.Net;
using System.Net.Sockets;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Storage;
using GrowthSim.Language;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Dashboard.Frame;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GrowthSim.Server.Hosting;

/// <summary>A silo with the HTTP interface and the dashboard inside this process: nothing to configure, and everything that lasts in one directory.</summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SqliteDatabase _database;
    private readonly DataDirectoryLock _directory;

    private EmbeddedServer(WebApplication app, SqliteDatabase database, DataDirectoryLock directory)
    {
        (_app, _database, _directory) = (app, database, directory);
        Addresses = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];
    }

    /// <summary>Gets the addresses on which it listens.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>Starts a server, puts the model on record, and orders a run of it.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="EmbeddedServerException">What was asked for is wrong, or a port is taken.</exception>
    /// <exception cref="ModelException">The model has errors.</exception>
    /// <exception cref="DataDirectoryInUseException">Another process holds the directory.</exception>
    /// <exception cref="StoreException">The directory cannot be used.</exception>
    public static async Task<EmbeddedServer> Start(EmbeddedServerOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ServerSettings settings = Settings(options);
        DataDirectoryLock? directory = null;
        SqliteDatabase? database = null;
        WebApplication? app = null;
        try
        {
            directory = await DataDirectoryLock.Take(options.DataDirectory, TimeSpan.Zero, null, TimeProvider.System, cancellationToken);
            database = SqliteDatabase.Open(Path.Combine(options.DataDirectory, "growthsim.db"), _ => { });
            app = Build(options, settings, database);
            await app.StartAsync(cancellationToken);
            await Import(app.Services.GetRequiredService<IGrainFactory>(), options);
            return new EmbeddedServer(app, database, directory);
        }
        catch
        {
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            database?.Dispose();
            directory?.Dispose();
            throw;
        }
    }

    /// <summary>Stops: runs that go on write a checkpoint, and go on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
        _directory.Dispose();
    }

    private static ServerSettings Settings(EmbeddedServerOptions options)
    {
        ServerSettings settings = new()
        {
            DataDirectory = options.DataDirectory,
            ClusterId = $"growthsim-{Guid.NewGuid():N}",
            SiloPort = FreeLoopbackPort(),
            Threads = options.Threads,
            Api = true,
            Pages = true,
            ApiToken = options.Token,
        };
        List<string> errors = [];
        ListeningUrls.Check(options.Urls, hasCertificate: false, errors);
        if (errors.Count == 0)
        {
            errors.AddRange(new ServerSettingsCheck(options.Urls, TimeProvider.System).Validate(null, settings).Failures ?? []);
        }

        if (errors.Count > 0)
        {
            throw new EmbeddedServerException(string.Join('\n', errors), isWrong: true);
        }

        try
        {
            Ports.Check(settings, options.Urls);
        }
        catch (PortException port)
        {
            throw new EmbeddedServerException(port.Message, isWrong: !port.IsTaken, port);
        }

        return settings;
    }

    private static WebApplication Build(EmbeddedServerOptions options, ServerSettings settings, SqliteDatabase database)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddRoutingCore();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.AddParts(settings, database);
        builder.Services.AddSingleton(new HomeModel(options.ModelId));
        WebApplication app = builder.Build();
        app.MapParts(settings);
        return app;
    }

    private static async Task Import(IGrainFactory grains, EmbeddedServerOptions options)
    {
        ModelReceipt receipt = await grains.GetGrain<IModelGrain>(options.ModelId).Import(options.Model);
        if (!receipt.Accepted)
        {
            throw new ModelException(receipt.Errors);
        }

        // The page shows how far it is: nobody waits for it here.
        _ = grains.GetGrain<IScenarioGrain>($"{options.ModelId}/{options.Scenario}").Run(new RunOrder()).ContinueWith(
            static order => _ = order.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    // A plain listener is exclusive: a port that it gets is nobody's.
    private static int FreeLoopbackPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
