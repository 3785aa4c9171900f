using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Storage;

/// <summary>The reminders of a cluster of one silo, in a <see cref="SqliteDatabase"/>. One that is damaged is not there: it is the last of three ways to bring a run back.</summary>
internal sealed class SqliteReminderTable(SqliteDatabase database) : IReminderTable
{
    private const string Select = "SELECT id, name, start, period, version, seal FROM reminder ";

    private const string Upsert = """
        INSERT INTO reminder (id, name, hash, start, period, version, seal) VALUES ($id, $name, $hash, $start, $period, 1, $seal)
        ON CONFLICT (id, name) DO UPDATE SET start = excluded.start, period = excluded.period, seal = excluded.seal, version = version + 1
        RETURNING version
        """;

    private const string Delete = "DELETE FROM reminder WHERE id = $id AND name = $name AND version = $version RETURNING version";

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Rows(Select + "WHERE id = $id", ("$id", grainId.ToString()));

    // The ring's range (begin, end]; where begin is not below end it runs over the top.
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Rows(
        Select + (begin < end ? "WHERE hash > $begin AND hash <= $end" : "WHERE hash > $begin OR hash <= $end"),
        ("$begin", (long)begin),
        ("$end", (long)end));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        ReminderTableData rows = await Rows(Select + "WHERE id = $id AND name = $name", ("$id", grainId.ToString()), ("$name", reminderName));
        return rows.Reminders.Count == 0 ? null : rows.Reminders[0];
    }

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        long? version = await database.Writer.Write(
            Upsert,
            ("$id", entry.GrainId.ToString()),
            ("$name", entry.ReminderName),
            ("$hash", (long)entry.GrainId.GetUniformHashCode()),
            ("$start", entry.StartAt.ToUniversalTime().Ticks),
            ("$period", entry.Period.Ticks),
            ("$seal", Seal(entry.GrainId.ToString(), entry.ReminderName, entry.StartAt.ToUniversalTime().Ticks, entry.Period.Ticks)));
        return entry.ETag = version!.Value.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        await database.Writer.Write(Delete, ("$id", grainId.ToString()), ("$name", reminderName), ("$version", long.Parse(eTag, CultureInfo.InvariantCulture))) is not null;

    public Task TestOnlyClearTable() => database.Writer.Write("DELETE FROM reminder");

    private Task<ReminderTableData> Rows(string sql, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        using SqliteConnection connection = database.OpenReader();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in arguments)
        {
            command.Parameters.AddWithValue(name, value);
        }

        List<ReminderEntry> entries = [];
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            (string id, string reminder, long start, long period) = (reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3));
            if (reader.GetInt64(5) != Seal(id, reminder, start, period))
            {
                continue;
            }

            entries.Add(new ReminderEntry
            {
                GrainId = GrainId.Parse(id, CultureInfo.InvariantCulture),
                ReminderName = reminder,
                StartAt = new DateTime(start, DateTimeKind.Utc),
                Period = TimeSpan.FromTicks(period),
                ETag = reader.GetInt64(4).ToString(CultureInfo.InvariantCulture),
            });
        }

        return Task.FromResult(new ReminderTableData(entries));
    }

    private static long Seal(string id, string name, long start, long period) => BinaryPrimitives.ReadInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}\n{name}\n{start}\n{period}"))));
}
