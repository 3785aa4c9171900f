using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Tests.Storage;

public sealed class SqliteReminderTableTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteReminderTable _table;

    public SqliteReminderTableTests()
    {
        _database = SqliteDatabase.Open(Path.Combine(_directory.Path, "growthsim.db"), null);
        _table = new SqliteReminderTable(_database);
    }

    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Read_of_a_range_and_of_its_complement_over_the_top_gives_each_reminder_once()
    {
        GrainId[] grains = [.. Enumerable.Range(0, 40).Select(StoredState.Grain)];
        foreach (GrainId grain in grains)
        {
            await _table.UpsertRow(Entry(grain));
        }

        uint begin = grains[0].GetUniformHashCode();
        uint end = unchecked(begin + 0x8000_0000);

        ReminderTableData one = await _table.ReadRows(begin, end);
        ReminderTableData other = await _table.ReadRows(end, begin);

        Assert.Equal(grains.Order(), one.Reminders.Concat(other.Reminders).Select(entry => entry.GrainId).Order());
        Assert.Contains(other.Reminders, entry => entry.GrainId == grains[0]);
    }

    [Fact]
    public async Task Read_gives_the_entry_as_it_was_written()
    {
        ReminderEntry entry = Entry(StoredState.Grain(1));
        string? version = await _table.UpsertRow(entry);

        ReminderEntry read = (await _table.ReadRow(entry.GrainId, entry.ReminderName))!;

        Assert.Equal((entry.StartAt, entry.Period, version), (read.StartAt, read.Period, read.ETag));
    }

    [Fact]
    public async Task Remove_with_an_old_version_leaves_the_reminder()
    {
        ReminderEntry entry = Entry(StoredState.Grain(1));
        string? old = await _table.UpsertRow(entry);
        string? current = await _table.UpsertRow(entry);

        Assert.False(await _table.RemoveRow(entry.GrainId, entry.ReminderName, old!));
        Assert.True(await _table.RemoveRow(entry.GrainId, entry.ReminderName, current!));
        Assert.Null(await _table.ReadRow(entry.GrainId, entry.ReminderName));
    }

    private static ReminderEntry Entry(GrainId grain) => new()
    {
        GrainId = grain,
        ReminderName = "resume",
        StartAt = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        Period = TimeSpan.FromMinutes(1),
    };
}
