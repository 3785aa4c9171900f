using GrowthSim.Grains;
using Orleans.Persistence.Redis;
using StackExchange.Redis;

namespace GrowthSim.Server.Redis;

/// <summary>What failures of a Redis server mean.</summary>
internal static class RedisFaults
{
    private const StringComparison Exactly = StringComparison.Ordinal;
    private const string Away = "The Redis server does not answer. Start it, or look at the network between it and this silo; what waits is written then.";
    private const string Refused = "The Redis server refuses this silo's user or password. Correct the connection string, or the rights of that user.";

    /// <summary>Returns what an exception means; null where it is not one of the server.</summary>
    public static StoreException? Of(Exception failure) => failure switch
    {
        StoreException known => known,
        RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } => new StoreException(StoreFault.ReadOnly, Refused),
        RedisConnectionException or RedisTimeoutException => new StoreException(StoreFault.Unreachable, Away),
        RedisException or RedisStorageException => Of(failure.Message),
        _ => null,
    };

    // There is nothing but text: what a Redis server refuses has its code in the words, and Orleans' storage leaves of any exception the name of its type and its words.
    private static StoreException Of(string message) => message switch
    {
        _ when message.Contains("OOM command", Exactly) => new(StoreFault.Full, "The Redis server is full: its memory has reached maxmemory. Raise maxmemory, or make room; what waits is written then."),
        _ when message.Contains("MISCONF", Exactly) => new(StoreFault.Full, "The Redis server takes no writes, since it cannot write to its own disk. Make room on that disk; what waits is written then."),
        _ when message.Contains("READONLY", Exactly) => new(StoreFault.ReadOnly, "The Redis server is a replica, which takes no writes. Name the primary server in the connection string."),
        _ when message.Contains("NOAUTH", Exactly) || message.Contains("WRONGPASS", Exactly) || message.Contains("NOPERM", Exactly) =>
            new(StoreFault.ReadOnly, Refused),
        _ when message.Contains("WRONGTYPE", Exactly) => new(StoreFault.Damaged, "Under a key of GrowthSim the Redis server has something else. Use a database number of its own for GrowthSim (defaultDatabase=…), or bring back a backup."),
        _ when message.Contains("Sequence contains no", Exactly) => new(StoreFault.Damaged, "A part of what was stored in the Redis server is missing."),
        _ when message.Contains("LOADING", Exactly) || message.Contains(nameof(RedisConnectionException), Exactly) || message.Contains(nameof(TimeoutException), Exactly) =>
            new(StoreFault.Unreachable, Away),
        _ => new(StoreFault.Other, "The Redis server refuses. Look at its log, and at this silo's."),
    };
}
