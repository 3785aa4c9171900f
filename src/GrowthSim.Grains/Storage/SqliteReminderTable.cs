using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Storage;

/// <summary>The reminders of a cluster of one silo, in a <see cref="SqliteDatabase"/>.</summary>
internal sealed class SqliteReminderTable(SqliteDatabase database) : IReminderTable
{
    private const string Select = "SELECT id, name, start, period, version FROM reminder ";

    private const string Upsert = """
        INSERT INTO reminder (id, name, hash, start, period, version) VALUES ($id, $name, $hash, $start, $period, 1)
        ON CONFLICT (id, name) DO UPDATE SET start = excluded.start, period = excluded.period, version = version + 1
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
            ("$period", entry.Period.Ticks));
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
            entries.Add(new ReminderEntry
            {
                GrainId = GrainId.Parse(reader.GetString(0), CultureInfo.InvariantCulture),
                ReminderName = reader.GetString(1),
                StartAt = new DateTime(reader.GetInt64(2), DateTimeKind.Utc),
                Period = TimeSpan.FromTicks(reader.GetInt64(3)),
                ETag = reader.GetInt64(4).ToString(CultureInfo.InvariantCulture),
            });
        }

        return Task.FromResult(new ReminderTableData(entries));
    }
}
