using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GrowthSim.Grains.Storage;

/// <summary>What failures of the database file and of its folder mean.</summary>
internal static class SqliteFaults
{
    // Numbers of the operating systems' own.
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int ReadOnlyOnUnix = 30;
    private const int TooManyInSystem = 23;
    private const int TooManyInProcess = 24;
    private const int FullOnWindows = unchecked((int)0x8007_0070);
    private const int ProtectedOnWindows = unchecked((int)0x8007_0013);
    private const int TooManyOnWindows = unchecked((int)0x8007_0004);

    /// <summary>Returns what an exception means; null where it is not one of the file.</summary>
    public static StoreException? Of(Exception failure) => failure switch
    {
        StoreException known => known,
        SqliteException sqlite => Of(sqlite),
        UnauthorizedAccessException => new StoreException(StoreFault.ReadOnly, StoreWords.ReadOnly),
        IOException io => Of(io),
        _ => null,
    };

    private static StoreException Of(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => new(StoreFault.Full, StoreWords.Full),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new(StoreFault.ReadOnly, StoreWords.ReadOnly),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(StoreFault.Busy, StoreWords.Busy),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_ERROR or raw.SQLITE_MISMATCH => new(StoreFault.Damaged, StoreWords.Damaged),
        raw.SQLITE_CANTOPEN => new(StoreFault.Other, "The file of the store cannot be opened. Look whether its folder is there and may be written, and whether this program may open more files (ulimit -n)."),
        // The file that readers and the writer share grows with the first of them: where it cannot, the disk is full.
        raw.SQLITE_IOERR when failure.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => new(StoreFault.Full, StoreWords.Full),
        raw.SQLITE_IOERR => new(StoreFault.Other, StoreWords.Failing),
        _ => new(StoreFault.Other, $"The store fails (SQLite error {failure.SqliteErrorCode}). {StoreWords.Failing}"),
    };

    private static StoreException Of(IOException failure) => failure.HResult switch
    {
        NoSpaceOnUnix or QuotaOnLinux or QuotaOnMac or FullOnWindows => new(StoreFault.Full, StoreWords.Full),
        ReadOnlyOnUnix or ProtectedOnWindows => new(StoreFault.ReadOnly, StoreWords.ReadOnly),
        TooManyInSystem or TooManyInProcess or TooManyOnWindows => new(StoreFault.TooManyFiles, StoreWords.TooManyFiles),
        _ => new(StoreFault.Other, "The folder of the store cannot be used: it is not a folder, it is gone, or its disk fails. Name another with --data."),
    };
}
