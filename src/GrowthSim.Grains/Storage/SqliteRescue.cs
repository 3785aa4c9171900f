using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Storage;

/// <summary>Puts a new file in the place of one that is damaged or has no seals: what can be trusted is carried over, and the old file is kept aside.</summary>
internal static class SqliteRescue
{
    private const int MaxAside = 1_000;

    /// <summary>The states of version 1 that no run can make again.</summary>
    private static readonly HashSet<string> Kept = ["model", "scenario", "figures"];

    // The table itself, and where that breaks off, what its index still finds.
    private static readonly string[] Ways =
    [
        "SELECT id, name, version, data FROM grain_state NOT INDEXED",
        "SELECT id, name, version, data FROM grain_state NOT INDEXED ORDER BY rowid DESC",
        "SELECT id, name, version, data FROM grain_state INDEXED BY sqlite_autoindex_grain_state_1 ORDER BY id, name",
        "SELECT id, name, version, data FROM grain_state INDEXED BY sqlite_autoindex_grain_state_1 ORDER BY id DESC, name DESC",
    ];

    /// <summary>Replaces a file.</summary>
    /// <param name="file">The file; no connection to it is open.</param>
    /// <param name="isUnchecked">Whether it is one of version 1.</param>
    /// <returns>Where the old file is now.</returns>
    public static string Replace(string file, bool isUnchecked)
    {
        string fresh = file + ".new";
        File.Delete(fresh);
        using (SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = fresh, Pooling = false }.ToString()))
        {
            connection.Open();
            SqliteSchema.Create(connection);
            using SqliteTransaction transaction = connection.BeginTransaction();
            foreach (((string id, string name), (long version, byte[] data)) in Trusted(file, isUnchecked))
            {
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = "INSERT INTO grain_state (id, name, version, data) VALUES ($id, $name, $version, $data)";
                command.Parameters.AddWithValue("$id", id);
                command.Parameters.AddWithValue("$name", name);
                command.Parameters.AddWithValue("$version", version);
                command.Parameters.AddWithValue("$data", data);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        string aside = Enumerable.Range(1, MaxAside)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{file}.{(isUnchecked ? "unchecked" : "damaged")}-{number}"))
            .First(name => !File.Exists(name));
        foreach (string end in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(file + end))
            {
                File.Move(file + end, aside + end);
            }
        }

        File.Move(fresh, file);
        return aside;
    }

    private static Dictionary<(string Id, string Name), (long Version, byte[] Data)> Trusted(string file, bool isUnchecked)
    {
        Dictionary<(string, string), (long, byte[])> trusted = [];
        try
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            foreach (string way in Ways)
            {
                Read(connection, way, isUnchecked, trusted);
            }
        }
        catch (SqliteException)
        {
            // Nothing of it can be read at all.
        }

        return trusted;
    }

    private static void Read(SqliteConnection connection, string way, bool isUnchecked, Dictionary<(string, string), (long, byte[])> trusted)
    {
        try
        {
            using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
            command.CommandText = way;
#pragma warning restore CA2100
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (reader.GetValue(0) is string id && reader.GetValue(1) is string name && reader.GetValue(2) is long version && version > 0 && reader.GetValue(3) is byte[] data
                    && TrySeal(id, name, data, isUnchecked) is byte[] whole)
                {
                    trusted.TryAdd((id, name), (version, whole));
                }
            }
        }
        catch (SqliteException)
        {
            // The rows up to here count; another way may find those behind.
        }
    }

    private static byte[]? TrySeal(string id, string name, byte[] data, bool isUnchecked)
    {
        if (!GrainId.TryParse(id, CultureInfo.InvariantCulture, out GrainId grain))
        {
            return null;
        }

        return StateSeal.Open(name, grain, data, out _) switch
        {
            SealCheck.Whole => data,
            SealCheck.Absent when isUnchecked && Kept.Contains(name) => StateSeal.Close(name, grain, data),
            _ => null,
        };
    }
}
