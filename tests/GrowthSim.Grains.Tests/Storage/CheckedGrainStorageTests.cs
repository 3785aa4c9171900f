using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Runs;
using GrowthSim.Grains.Storage;
using Orleans.Storage;

namespace GrowthSim.Grains.Tests.Storage;

public sealed class CheckedGrainStorageTests
{
    private readonly DamagedStates _damaged = new();
    private readonly RetreatingGrainStorage _memory = new(null, _ => { });

    [Fact]
    public async Task What_an_earlier_version_stored_without_a_seal_is_read_and_sealed_with_the_next_write()
    {
        await Put("figures", StoredState.Serializer.SerializeToArray(StoredState.With(7).State));
        StoredState read = new();

        await Store().ReadStateAsync("figures", StoredState.Grain(1), read);

        Assert.Equal([StoredState.Figure(7)], read.State.History);
        await Store().WriteStateAsync("figures", StoredState.Grain(1), read);
        Assert.Equal(SealCheck.Whole, StateSeal.Open("figures", StoredState.Grain(1), await Get("figures"), out _));
    }

    [Fact]
    public async Task Numbers_of_a_run_without_a_seal_are_not_believed()
    {
        await Put("ledger", StoredState.Serializer.SerializeToArray(new RunLedgerState { State = RunState.Finished, Paths = 5 }));
        GrainState<RunLedgerState> read = new(new RunLedgerState());

        await Store().ReadStateAsync("ledger", StoredState.Grain(1), read);

        Assert.False(read.RecordExists);
        Assert.Equal(RunState.Unknown, read.State!.State);
        Assert.True(_damaged.Has<RunLedgerState>(StoredState.Grain(1)));
    }

    [Fact]
    public async Task A_state_in_the_place_of_another_is_not_taken_for_it()
    {
        await Put("figures", StateSeal.Close("figures", StoredState.Grain(2), StoredState.Serializer.SerializeToArray(StoredState.With(7).State)));
        StoredState read = new();

        await Store().ReadStateAsync("figures", StoredState.Grain(1), read);

        Assert.False(read.RecordExists);
        Assert.True(_damaged.Has<FigureState>(StoredState.Grain(1)));
    }

    [Fact]
    public async Task Any_flipped_bit_of_a_sealed_state_is_found_also_where_states_without_a_seal_are_read()
    {
        byte[] whole = StateSeal.Close("figures", StoredState.Grain(1), StoredState.Serializer.SerializeToArray(StoredState.With(7).State));
        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] damaged = [.. whole];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            await Put("figures", damaged);
            StoredState read = new();

            await Store().ReadStateAsync("figures", StoredState.Grain(1), read);

            Assert.False(read.RecordExists, $"bit {bit}");
        }
    }

    [Fact]
    public async Task A_store_that_was_emptied_is_said_to_be_so_and_a_write_that_came_late_is_a_conflict()
    {
        using TemporaryDirectory directory = new();
        using SqliteDatabase database = SqliteDatabase.Open(Path.Combine(directory.Path, "growthsim.db"), null);
        CheckedGrainStorage storage = StoredState.Open(database);
        StoredState state = StoredState.With(1);
        await storage.WriteStateAsync("figures", StoredState.Grain(1), state);
        StoredState late = new() { State = state.State, ETag = "0" };
        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync("figures", StoredState.Grain(1), late));

        await database.Writer.Write("DELETE FROM grain_state");

        StoreException emptied = await Assert.ThrowsAsync<StoreException>(() => storage.WriteStateAsync("figures", StoredState.Grain(1), state));
        Assert.Equal(StoreFault.Emptied, emptied.Fault);
    }

    [Fact]
    public async Task Damage_that_another_silo_has_mended_is_forgotten_at_the_next_reading()
    {
        await Put("figures", [1, 2]);
        await Store().ReadStateAsync("figures", StoredState.Grain(1), new StoredState());
        Assert.True(_damaged.Has<FigureState>(StoredState.Grain(1)));
        await Store().ReadStateAsync("figures", StoredState.Grain(1), new StoredState());
        Assert.True(_damaged.Has<FigureState>(StoredState.Grain(1)));

        await StoredState.Open(_memory, new DamagedStates(), isUnsealedRead: true).WriteStateAsync("figures", StoredState.Grain(1), StoredState.With(7));
        StoredState read = new();
        await Store().ReadStateAsync("figures", StoredState.Grain(1), read);

        Assert.Equal([StoredState.Figure(7)], read.State.History);
        Assert.False(_damaged.Has<FigureState>(StoredState.Grain(1)));
    }

    private CheckedGrainStorage Store() => StoredState.Open(_memory, _damaged, isUnsealedRead: true);

    private Task Put(string name, byte[] bytes) => _memory.WriteStateAsync(name, StoredState.Grain(1), new GrainState<StoredBytes>(new StoredBytes { Bytes = bytes }));

    private async Task<byte[]> Get(string name)
    {
        GrainState<StoredBytes> stored = new(new StoredBytes());
        await _memory.ReadStateAsync(name, StoredState.Grain(1), stored);
        return stored.State!.Bytes;
    }
}
