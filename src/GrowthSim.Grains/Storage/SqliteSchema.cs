using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Storage;

/// <summary>The tables of a database file, and whether a file has them and they are whole.</summary>
internal static class SqliteSchema
{
    /// <summary>The version of the tables. Version 1 had states without seals.</summary>
    public const int Version = 2;

    /// <summary>What SQLite calls the application, plus the version once more: one number may be damaged, both to the same effect hardly.</summary>
    public const long Application = 0x4753_0000;

    private const string GrainState = """
        CREATE TABLE grain_state (
            id TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, data BLOB,
            PRIMARY KEY (id, name))
        """;

    private const string Reminder = """
        CREATE TABLE reminder (
            id TEXT NOT NULL, name TEXT NOT NULL, hash INTEGER NOT NULL, start INTEGER NOT NULL, period INTEGER NOT NULL, version INTEGER NOT NULL, seal INTEGER NOT NULL,
            PRIMARY KEY (id, name))
        """;

    // The key of a row stands in the table and in its index: damage to one of them shows. The row's own bytes have a seal.
    private const string KeysThatDiffer = """
        SELECT (SELECT count(*) FROM grain_state NOT INDEXED) - (SELECT count(*) FROM grain_state INDEXED BY sqlite_autoindex_grain_state_1)
            OR EXISTS (SELECT 1 FROM grain_state AS t NOT INDEXED WHERE NOT EXISTS (
                SELECT 1 FROM grain_state AS i INDEXED BY sqlite_autoindex_grain_state_1 WHERE i.id = t.id AND i.name = t.name AND i.rowid = t.rowid))
            OR EXISTS (SELECT 1 FROM grain_state NOT INDEXED WHERE typeof(id) <> 'text' OR typeof(name) <> 'text' OR typeof(version) <> 'integer')
        """;

    /// <summary>Creates the tables in an empty file.</summary>
    public static void Create(SqliteConnection connection) =>
        Execute(connection, $"BEGIN IMMEDIATE; {GrainState}; {Reminder}; PRAGMA application_id={Application + Version}; PRAGMA user_version={Version}; COMMIT;");

    /// <summary>Says what a file is.</summary>
    /// <exception cref="StoreException">A newer version wrote it.</exception>
    /// <exception cref="SqliteException">It cannot be read; where it is damaged, by its code.</exception>
    public static SqliteFileKind Look(SqliteConnection connection)
    {
        long version = Scalar(connection, "PRAGMA user_version");
        long application = Scalar(connection, "PRAGMA application_id");
        if (version > Version && application == Application + version)
        {
            throw new StoreException(StoreFault.Newer, StoreWords.Newer(version, Version));
        }

        return (version, application) switch
        {
            (0, 0) when Scalar(connection, "SELECT count(*) FROM sqlite_master") == 0 => SqliteFileKind.Empty,
            (1, 0) => SqliteFileKind.Unchecked,
            (Version, Application + Version) when HasTables(connection) && Scalar(connection, KeysThatDiffer) == 0 => SqliteFileKind.Whole,
            _ => SqliteFileKind.Damaged,
        };
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this folder come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static bool HasTables(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE type = 'table' ORDER BY name";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> tables = [];
        while (reader.Read())
        {
            tables.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }

        return tables is [GrainState, Reminder];
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
