using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GrowthSim.Grains.Storage;

/// <summary>The file in which a silo keeps everything that lasts: <c>growthsim.db</c>, SQLite in WAL mode.</summary>
/// <remarks>
/// <para>WAL with <c>synchronous=NORMAL</c>: a commit is in the operating system's cache when it returns, so that it survives a process
/// killed at any instruction, and the file is never corrupt, not even after a power failure. What a power failure may take
/// is the commits of the last seconds. <c>FULL</c> would keep those too, at an fsync for each commit (measured: 0.9 ms in place of 0.07 ms for one grain,
/// and tens of milliseconds on a busy disk). Nearly all writes are checkpoints of runs, which can be computed again bit for bit; a
/// graceful stop syncs the file. Hence NORMAL.</para>
/// <para>One thread writes and commits many commands at once; readers use pooled connections and never wait for it.</para>
/// </remarks>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long another program may hold the file, in seconds; within the time of a question for health.</summary>
    private const int BusyTimeout = 1;

    private readonly string _connectionString;

    private SqliteDatabase(string file, SqliteConnection writer)
    {
        File = file;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = true, DefaultTimeout = BusyTimeout }.ToString();
        Writer = new SqliteWriter(writer);
    }

    public string File { get; }

    public SqliteWriter Writer { get; }

    /// <summary>Gets whether the file was deleted: what is written from then on goes nowhere.</summary>
    public bool IsGone => !System.IO.File.Exists(File);

    /// <summary>Opens a file; one that is damaged or has no seals is set aside, and a new one takes over what can be trusted.</summary>
    /// <param name="file">The file; it is created where it is missing.</param>
    /// <param name="notice">Told where a file was set aside.</param>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public static SqliteDatabase Open(string file, Action<StoreNotice>? notice)
    {
        try
        {
            if (TryOpenWriter(file, out SqliteFileKind kind) is SqliteConnection whole)
            {
                return new SqliteDatabase(file, whole);
            }

            bool isUnchecked = kind == SqliteFileKind.Unchecked;
            string aside = SqliteRescue.Replace(file, isUnchecked);
            notice?.Invoke(new StoreNotice(isUnchecked ? StoreNoticeKind.UncheckedFile : StoreNoticeKind.DamagedFile, file, aside, StoreFault.Damaged));
            return new SqliteDatabase(file, TryOpenWriter(file, out _) ?? throw new StoreException(StoreFault.Damaged, StoreWords.Damaged));
        }
        catch (Exception failure) when (failure is not StoreException && SqliteFaults.Of(failure) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Opens a pooled connection for reading.</summary>
    public SqliteConnection OpenReader()
    {
        SqliteConnection connection = new(_connectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        Writer.Dispose();
        using SqliteConnection pool = new(_connectionString);
        SqliteConnection.ClearPool(pool);
    }

    // Not pooled: the last connection to close must really close, which checkpoints and syncs the log.
    private static SqliteConnection? TryOpenWriter(string file, out SqliteFileKind kind)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = BusyTimeout }.ToString());
        try
        {
            connection.Open();
            SqliteSchema.Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cell_size_check=ON;");
            kind = SqliteSchema.Look(connection);
            if (kind == SqliteFileKind.Empty)
            {
                SqliteSchema.Create(connection);
                kind = SqliteFileKind.Whole;
            }

            if (kind == SqliteFileKind.Whole)
            {
                return connection;
            }
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_ERROR)
        {
            kind = SqliteFileKind.Damaged;
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    }
}
