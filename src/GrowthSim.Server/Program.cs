using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using GrowthSim.Grains;
using GrowthSim.Grains.Hosting;
using GrowthSim.Grains.Storage;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Hosting;
using GrowthSim.Server.PostgreSql;
using StackExchange.Redis;

namespace GrowthSim.Server;

/// <summary>A silo of a cluster, with a small web server that tells how it is and, where that is wanted, serves the grains over HTTP.</summary>
internal static class Program
{
    /// <summary>The exit code where what is around it fails: starting again may help.</summary>
    internal const int Failed = 1;

    /// <summary>The exit code where settings are wrong: starting again does not help.</summary>
    internal const int Wrong = 2;

    /// <summary>How long a stop may take: runs write their checkpoints, and blocks that are out are given back.</summary>
    internal static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    private static Task<int> Main(string[] arguments) =>
        FileLimit.Check("This program may open {0} files at a time, and needs {1}. Allow it more (ulimit -n 4096), and start it again.") ? Start(arguments) : Task.FromResult(Failed);

    private static async Task<int> Start(string[] arguments)
    {
        try
        {
            _ = Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync("The current folder was deleted. Start the server from another.");
            return Wrong;
        }

        if (!CommandLine.TryRead(arguments, [KeyCommand.Create()], out Dictionary<string, string?> given, out int exitCode))
        {
            return exitCode;
        }

        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        List<string> errors = [];
        string file = Path.GetFullPath(SettingsFile.Name);
        if (SettingsFile.Check(file, errors))
        {
            builder.Configuration.AddJsonFile(file);
        }

        builder.Configuration.AddEnvironmentVariables().AddInMemoryCollection(given);
        ServerSettings settings = SettingsReader.Read(builder.Configuration, errors);
        CheckUrls(builder.Configuration, errors);
        if (settings.ApiKeys.Length > 0)
        {
            KeyFile.Read(settings.ApiKeys, errors);
        }

        errors.AddRange(new ServerSettingsCheck(Urls(builder.Configuration), TimeProvider.System).Validate(null, settings).Failures ?? []);
        if (errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', errors));
            return Wrong;
        }

        try
        {
            Ports.Check(settings, Urls(builder.Configuration));
            await StoreReach.Check(settings);
            return await Run(builder, settings);
        }
        catch (PortException port)
        {
            await Console.Error.WriteLineAsync(port.Message);
            return port.IsTaken ? Failed : Wrong;
        }
        catch (StoreException unusable)
        {
            await Console.Error.WriteLineAsync(settings.StoreKind == StoreKind.Sqlite
                ? $"{ServerSettings.Section}:{nameof(ServerSettings.DataDirectory)} is '{settings.DataDirectory}'. {unusable.Message}"
                : unusable.Message);
            return unusable.Fault == StoreFault.Newer ? Wrong : Failed;
        }
        catch (Exception failure) when (failure is StoreReachException or ClockException or DataDirectoryInUseException or UnauthorizedAccessException or CryptographicException or DbException or RedisException or SocketException or IOException or InvalidDataException)
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
        using SqliteDatabase? database = directory is null ? null : SqliteDatabase.Open(Path.Combine(settings.DataDirectory, "growthsim.db"), SetAside);
        if (settings.StoreKind == StoreKind.PostgreSql)
        {
            await PostgreSqlSchema.Apply(settings.Connection, CancellationToken.None);
        }

        builder.AddParts(settings, database);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        await using WebApplication app = builder.Build();
        app.MapParts(settings);
        if (settings.StoreKind != StoreKind.Sqlite)
        {
            await ClockCheck.Check(app.Services, TimeProvider.System);
        }

        await app.RunAsync();
        return Environment.ExitCode;
    }

    private static void CheckUrls(ConfigurationManager configuration, List<string> errors)
    {
        bool certificate = configuration.GetSection("Kestrel:Certificates:Default").GetChildren().Any();
        IConfigurationSection[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren()];
        foreach (IConfigurationSection endpoint in endpoints)
        {
            ListeningUrls.Check(endpoint["Url"] ?? "", certificate || endpoint.GetSection("Certificate").GetChildren().Any(), errors);
        }

        if (endpoints.Length == 0)
        {
            ListeningUrls.Check(Urls(configuration), certificate, errors);
        }
    }

    // Before there is a log.
    private static void SetAside(StoreNotice notice) => Console.Error.WriteLine(notice.Kind == StoreNoticeKind.UncheckedFile
        ? $"The file {notice.Place} was written by an earlier version, without checksums: it may be damaged, and nobody could notice. It is treated as damaged, and was set aside as {notice.Aside}; models, scenarios and figures were carried over, and runs are made again when they are ordered."
        : $"The file {notice.Place} is damaged. It was set aside as {notice.Aside}, and what of it is whole was carried over. Models, scenarios and figures that are missed are in a backup, or are to be put on record again.");

    // Endpoints of Kestrel's own section come before Urls, which then says nothing.
    private static string Urls(ConfigurationManager configuration) => configuration.GetSection("Kestrel:Endpoints").GetChildren().Any() ? "" : configuration["Urls"] ?? "";
}
