using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using GrowthSim.Server.Configuration;
using Npgsql;
using StackExchange.Redis;

namespace GrowthSim.Server.Hosting;

/// <summary>Whether the store of a cluster answers and lets this silo in, asked before the silo starts.</summary>
internal static class StoreReach
{
    private const int RedisPort = 6379;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Connects once.</summary>
    /// <exception cref="StoreReachException">The store does not answer, or refuses.</exception>
    public static async Task Check(ServerSettings settings)
    {
        string place = "";
        try
        {
            if (settings.StoreKind == StoreKind.Redis)
            {
                ConfigurationOptions options = ConfigurationOptions.Parse(settings.Connection);
                place = "Redis at " + string.Join(", ", options.EndPoints.Select(Text));
                options.AbortOnConnectFail = true;
                options.ConnectRetry = 1;
                options.ConnectTimeout = (int)Timeout.TotalMilliseconds;
                await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(options);
                await redis.GetDatabase().PingAsync();
            }
            else if (settings.StoreKind == StoreKind.PostgreSql)
            {
                NpgsqlConnectionStringBuilder options = new(settings.Connection) { Timeout = (int)Timeout.TotalSeconds, Pooling = false };
                place = $"PostgreSQL at {options.Host}:{options.Port}";
                await Open(options);
            }
        }
        catch (PostgresException refused)
        {
            throw new StoreReachException(place, refused.MessageText, refused);
        }
        catch (Exception failure) when (failure is RedisException or DbException or SocketException or TimeoutException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new StoreReachException(place, Reason(failure), failure);
        }
    }

    // Where TLS is preferred, what is refused is asked once more in the clear, and the reason is then that of the clear connection.
    private static async Task Open(NpgsqlConnectionStringBuilder options)
    {
        try
        {
            await using NpgsqlConnection connection = new(options.ConnectionString);
            await connection.OpenAsync();
        }
        catch (PostgresException refused) when (options.SslMode == SslMode.Prefer)
        {
            try
            {
                await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(options.ConnectionString) { SslMode = SslMode.Require }.ConnectionString);
                await connection.OpenAsync();
            }
            catch (NpgsqlException unencrypted) when (unencrypted is not PostgresException)
            {
                throw refused;
            }
        }
    }

    // The innermost reason is that of the system: connection refused, no such host, a wrong password.
    private static string Reason(Exception failure)
    {
        Exception inner = failure.GetBaseException();
        string text = (inner is SocketException socket ? socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "nothing listens there",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "no machine of that name is known",
            SocketError.TimedOut => "it does not answer",
            _ => socket.Message,
        }
        : failure is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } ? "the password is wrong or missing"
        : failure is RedisConnectionException ? "nothing that speaks Redis answers there"
        : inner.Message).Split('\n')[0];
        return text.TrimEnd('.');
    }

    private static string Text(EndPoint place) => place switch
    {
        DnsEndPoint name => $"{name.Host}:{(name.Port == 0 ? RedisPort : name.Port)}",
        IPEndPoint { Port: 0 } address => $"{address.Address}:{RedisPort}",
        _ => $"{place}",
    };
}
