using GrowthSim.Grains.Storage;

namespace GrowthSim.Grains.Tests.Storage;

public sealed class RetreatingGrainStorageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteDatabase _database;

    public RetreatingGrainStorageTests() => _database = SqliteDatabase.Open(Path.Combine(_directory.Path, "growthsim.db"), null);

    public void Dispose()
    {
        _database.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("PRAGMA max_page_count = 1", StoreFault.Full)]
    [InlineData("PRAGMA query_only = ON", StoreFault.ReadOnly)]
    [InlineData("DROP TABLE grain_state", StoreFault.Damaged)]
    public async Task From_the_first_write_that_fails_the_memory_keeps_what_is_written_and_the_reason_is_told_once(string failure, StoreFault fault)
    {
        List<StoreFault> told = [];
        CheckedGrainStorage storage = StoredState.Open(new RetreatingGrainStorage(new SqliteGrainStorage(_database), exception => told.Add(exception.Fault)), new DamagedStates(), isUnsealedRead: false);
        StoredState first = StoredState.With(1);
        await storage.WriteStateAsync("figures", StoredState.Grain(1), first);
        await _database.Writer.Write(failure);
        first.State = new() { History = [.. Enumerable.Repeat(StoredState.Figure(2), 2_000)] };
        StoredState second = StoredState.With(3);

        await storage.WriteStateAsync("figures", StoredState.Grain(1), first);
        await storage.WriteStateAsync("figures", StoredState.Grain(2), second);

        Assert.Equal([fault], told);
        StoredState read = new();
        await storage.ReadStateAsync("figures", StoredState.Grain(1), read);
        Assert.Equal(first.State.History, read.State.History);
        await storage.ReadStateAsync("figures", StoredState.Grain(2), read);
        Assert.Equal(second.State.History, read.State.History);
    }
}
