using System.Data.Common;
using System.Net.Sockets;
using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Storage;
using GrowthSim.Server.Api;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Dashboard;
using GrowthSim.Server.Health;
using GrowthSim.Server.Hosting;
using GrowthSim.Server.PostgreSql;
using GrowthSim.Server.Telemetry;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace GrowthSim.Server;

/// <summary>A silo of a cluster, with a small web server that tells how it is and, where that is wanted, serves the grains over HTTP.</summary>
internal static class Program
{
    private const int Failed = 1;

    /// <summary>The exit code where settings are wrong: starting again does not help.</summary>
    internal const int Wrong = 2;

    /// <summary>How long a stop may take: runs write their checkpoints, and blocks that are out are given back.</summary>
    internal static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    private static async Task<int> Main(string[] arguments)
    {
        if (!CommandLine.TryRead(arguments, out Dictionary<string, string?> given, out int exitCode))
        {
            return exitCode;
        }

        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "growthsim.json"), optional: true).AddEnvironmentVariables().AddInMemoryCollection(given);
        ServerSettings settings = new();
        try
        {
            builder.Configuration.GetSection(ServerSettings.Section).Bind(settings);
        }
        catch (InvalidOperationException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Wrong;
        }

        ValidateOptionsResult check = new ServerSettingsCheck(Urls(builder.Configuration), TimeProvider.System).Validate(null, settings);
        if (check.Failed)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', check.Failures));
            return Wrong;
        }

        try
        {
            Ports.Check(settings);
            return await Run(builder, settings);
        }
        catch (Exception failure) when (failure is PortInUseException or DataDirectoryInUseException or DbException or RedisException or SocketException or IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
    }

    private static async Task<int> Run(WebApplicationBuilder builder, ServerSettings settings)
    {
        using DataDirectoryLock? directory = settings.StoreKind == StoreKind.Sqlite
            ? await DataDirectoryLock.Take(settings.DataDirectory, TimeSpan.Zero, null, TimeProvider.System, CancellationToken.None)
            : null;
        using SqliteDatabase? database = directory is null ? null : new SqliteDatabase(Path.Combine(settings.DataDirectory, "growthsim.db"));
        if (settings.StoreKind == StoreKind.PostgreSql)
        {
            await PostgreSqlSchema.Apply(settings.Connection, CancellationToken.None);
        }

        builder.UseSilo(settings, database);
        builder.Services.AddTelemetry(settings);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddHealthChecks().AddCheck<SiloHealth>("silo").AddCheck<StoreHealth>("store", timeout: TimeSpan.FromSeconds(2));
        if (settings.Api)
        {
            builder.Services.AddApi();
        }

        await using WebApplication app = builder.Build();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        if (settings.Dashboard)
        {
            app.MapOperatorsDashboard();
        }

        if (settings.Api)
        {
            app.MapApi(settings.ApiToken);
        }

        await app.RunAsync();
        return 0;
    }

    // Endpoints of Kestrel's own section come before Urls, which then says nothing.
    private static string Urls(ConfigurationManager configuration) => configuration.GetSection("Kestrel:Endpoints").GetChildren().Any() ? "" : configuration["Urls"] ?? "";
}
