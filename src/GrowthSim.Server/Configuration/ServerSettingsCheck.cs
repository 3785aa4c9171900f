using System.Net;
using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace GrowthSim.Server.Configuration;

/// <summary>Checks the settings before anything starts: every error at once, each with the key, the value and the remedy.</summary>
internal sealed class ServerSettingsCheck : IValidateOptions<ServerSettings>
{
    private const int MostThreads = 1_024;

    public ValidateOptionsResult Validate(string? name, ServerSettings options)
    {
        List<string> errors = [];
        void Check(bool holds, string key, object value, string remedy)
        {
            if (!holds)
            {
                errors.Add($"{ServerSettings.Section}:{key} is '{value}'. {remedy}");
            }
        }

        bool known = Enum.TryParse(options.Store, ignoreCase: true, out StoreKind store) && Enum.IsDefined(store) && !int.TryParse(options.Store, out _);
        Check(known, nameof(options.Store), options.Store, "Write sqlite, redis or postgresql.");
        if (known && store == StoreKind.Sqlite)
        {
            Check(options.DataDirectory.Length > 0, nameof(options.DataDirectory), options.DataDirectory, "Name the folder that keeps models and runs, such as /var/lib/growthsim.");
            Check(options.Connection.Length == 0, nameof(options.Connection), "…", "The store sqlite has no connection: leave it out, or choose redis or postgresql.");
        }
        else if (known)
        {
            // A connection may hold a password: it is never shown.
            Check(IsConnection(store, options.Connection), nameof(options.Connection), options.Connection.Length == 0 ? "" : "…", Remedy(store));
        }

        Check(options.ClusterId.Length > 0, nameof(options.ClusterId), options.ClusterId, "Give the cluster a name, the same for all its silos.");
        Check(IPAddress.TryParse(options.Address, out _), nameof(options.Address), options.Address, "Write the IP address at which other silos reach this one, such as 10.0.0.5.");
        Check(options.SiloPort is > 0 and <= IPEndPoint.MaxPort, nameof(options.SiloPort), options.SiloPort, "Write a port from 1 to 65535.");
        Check(
            options.GatewayPort is >= 0 and <= IPEndPoint.MaxPort && options.GatewayPort != options.SiloPort,
            nameof(options.GatewayPort), options.GatewayPort, "Write a port from 1 to 65535 other than the silo's, or 0 for none.");
        Check(options.Threads is >= 0 and <= MostThreads, nameof(options.Threads), options.Threads, $"Write a number from 1 to {MostThreads}, or 0 for one per processor.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static string Remedy(StoreKind store) => store == StoreKind.Redis
        ? "Write the address of the server, such as 10.0.0.9:6379,password=…"
        : "Write a connection string, such as Host=10.0.0.9;Database=growthsim;Username=growthsim;Password=…";

    private static bool IsConnection(StoreKind store, string connection)
    {
        try
        {
            return store == StoreKind.Redis
                ? ConfigurationOptions.Parse(connection).EndPoints.Count > 0
                : new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
