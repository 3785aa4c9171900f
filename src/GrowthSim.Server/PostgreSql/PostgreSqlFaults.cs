using GrowthSim.Grains;
using GrowthSim.Grains.Storage;
using Npgsql;

namespace GrowthSim.Server.PostgreSql;

/// <summary>What failures of a PostgreSQL database mean.</summary>
internal static class PostgreSqlFaults
{
    private const string Away = "The PostgreSQL database does not answer. Start it, or look at the network between it and this silo; what waits is written then.";

    /// <summary>Returns what an exception means; null where it is not one of the database.</summary>
    public static StoreException? Of(Exception failure) => failure switch
    {
        StoreException known => known,
        PostgresException refused => Of(refused),
        NpgsqlException => new StoreException(StoreFault.Unreachable, Away),
        TimeoutException => new StoreException(StoreFault.Unreachable, Away),
        _ => null,
    };

    private static StoreException Of(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ConfigurationLimitExceeded => new(StoreFault.Full, StoreWords.Full),
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => new(StoreFault.ReadOnly, StoreWords.ReadOnly),
        PostgresErrorCodes.TooManyConnections => new(
            StoreFault.Busy, "The PostgreSQL database takes no more connections. Raise its max_connections, or give each silo fewer by 'Maximum Pool Size' in its connection string."),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.DatatypeMismatch => new(
            StoreFault.Damaged, "The tables of the PostgreSQL database are not those of GrowthSim any more. Bring back a backup, or name an empty database and start the silos again."),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new(StoreFault.Damaged, "The PostgreSQL database says that its data is damaged. Bring back a backup."),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => new(StoreFault.Unreachable, Away),
        _ => new(StoreFault.Other, $"The PostgreSQL database refuses (SQLSTATE {refused.SqlState}). Look at its log."),
    };
}
