using GrowthSim.Grains.Storage;
using Orleans.Storage;

namespace GrowthSim.Grains.Tests.Storage;

public sealed class SqliteGrainStorageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteDatabase _database;
    private readonly CheckedGrainStorage _storage;

    public SqliteGrainStorageTests()
    {
        _database = SqliteDatabase.Open(Path.Combine(_directory.Path, "growthsim.db"), null);
        _storage = StoredState.Open(_database);
    }

    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Read_of_a_state_that_was_never_written_gives_an_empty_one()
    {
        StoredState state = StoredState.With(1);

        await _storage.ReadStateAsync("figures", StoredState.Grain(1), state);

        Assert.Empty(state.State.History);
        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
    }

    [Fact]
    public async Task Read_gives_what_was_written_also_after_the_file_was_closed()
    {
        await _storage.WriteStateAsync("figures", StoredState.Grain(1), StoredState.With(42));
        _database.Dispose();
        using SqliteDatabase again = SqliteDatabase.Open(_database.File, null);
        StoredState read = new();

        await StoredState.Open(again).ReadStateAsync("figures", StoredState.Grain(1), read);

        Assert.Equal([StoredState.Figure(42)], read.State.History);
        Assert.True(read.RecordExists);
    }

    [Fact]
    public async Task Write_with_an_old_version_is_a_conflict_and_changes_nothing()
    {
        StoredState first = StoredState.With(1);
        await _storage.WriteStateAsync("figures", StoredState.Grain(1), first);
        StoredState late = new() { ETag = first.ETag, State = StoredState.With(3).State };
        first.State = StoredState.With(2).State;
        await _storage.WriteStateAsync("figures", StoredState.Grain(1), first);

        await Assert.ThrowsAsync<InconsistentStateException>(() => _storage.WriteStateAsync("figures", StoredState.Grain(1), late));

        StoredState read = new();
        await _storage.ReadStateAsync("figures", StoredState.Grain(1), read);
        Assert.Equal([StoredState.Figure(2)], read.State.History);
    }

    [Fact]
    public async Task Write_by_many_at_once_with_the_same_version_succeeds_for_one()
    {
        List<Task> writers = [.. Enumerable.Range(0, 32).Select(writer => _storage.WriteStateAsync("figures", StoredState.Grain(1), StoredState.With(writer)))];

        await foreach (Task ended in Task.WhenEach(writers))
        {
            Assert.True(ended.IsCompleted);
        }

        Assert.Equal(1, writers.Count(writer => writer.IsCompletedSuccessfully));
        Assert.All(writers.Where(writer => writer.IsFaulted), writer => Assert.IsType<InconsistentStateException>(writer.Exception!.InnerException));
    }

    [Fact]
    public void Open_of_a_file_of_a_newer_version_says_so()
    {
        _database.Dispose();
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={_database.File};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"PRAGMA user_version = 99; PRAGMA application_id = {SqliteSchema.Application + 99}";
            command.ExecuteNonQuery();
        }

        StoreException refused = Assert.Throws<StoreException>(() => SqliteDatabase.Open(_database.File, null));

        Assert.Equal(StoreFault.Newer, refused.Fault);
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
    }
}
