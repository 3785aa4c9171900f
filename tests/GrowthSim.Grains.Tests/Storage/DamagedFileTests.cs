using GrowthSim.Grains.Parts;
using GrowthSim.Grains.Storage;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Tests.Storage;

/// <summary>Whatever bit of a file is damaged: what is read of it is what was written, or it is said to be damaged.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Grains = 24;

    private readonly TemporaryDirectory _directory = new();
    private readonly byte[] _whole;

    public DamagedFileTests()
    {
        string file = Path.Combine(_directory.Path, "whole.db");
        using (SqliteDatabase database = SqliteDatabase.Open(file, null))
        {
            CheckedGrainStorage storage = StoredState.Open(database);
            for (int grain = 0; grain < Grains; grain++)
            {
                storage.WriteStateAsync("figures", StoredState.Grain(grain), Written(grain)).GetAwaiter().GetResult();
            }
        }

        _whole = File.ReadAllBytes(file);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _directory.Dispose();
    }

    [Fact]
    public async Task A_single_flipped_bit_anywhere_is_harmless_or_found()
    {
        // A stride that is prime to a page and to a byte comes by every kind of place: headers, pointers, keys, texts, digests, overflow pages.
        const int Stride = 1_597;
        int bits = _whole.Length * 8;
        int found = 0;
        for (int bit = 3; bit < bits; bit += Stride)
        {
            byte[] damaged = [.. _whole];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            found += await LookAt(damaged, $"bit {bit}") ? 1 : 0;
        }

        // Most of the file are states: to find nothing would be to look at nothing.
        Assert.True(found > bits / Stride / 2, $"{found} of {bits / Stride} were found");
    }

    [Fact]
    public async Task Every_bit_of_the_header_is_harmless_or_found()
    {
        for (int bit = 0; bit < 120 * 8; bit++)
        {
            byte[] damaged = [.. _whole];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            await LookAt(damaged, $"bit {bit}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_part_that_is_lost_is_found(int part)
    {
        byte[] damaged = part switch
        {
            0 => _whole[..(_whole.Length / 2)],
            1 => [.. _whole[..4096], .. new byte[4096], .. _whole[8192..]],
            _ => "This is not a database at all, but it is long enough to be one."u8.ToArray(),
        };

        Assert.True(await LookAt(damaged, $"part {part}"));
    }

    [Theory]
    [InlineData("UPDATE grain_state SET data = NULL")]
    [InlineData("UPDATE grain_state SET data = x''")]
    [InlineData("UPDATE grain_state SET data = zeroblob(500)")]
    [InlineData("UPDATE grain_state SET data = randomblob(length(data))")]
    [InlineData("UPDATE grain_state SET data = (SELECT data FROM grain_state WHERE id LIKE '%/0')")]
    [InlineData("DROP TABLE grain_state; CREATE TABLE grain_state (a TEXT, b INTEGER)")]
    [InlineData("ALTER TABLE grain_state ADD COLUMN more TEXT")]
    [InlineData("DROP TABLE reminder")]
    [InlineData("DELETE FROM grain_state WHERE id LIKE '%/7'; PRAGMA user_version = 0")]
    public async Task What_another_hand_did_to_the_tables_is_found(string sql)
    {
        string file = Path.Combine(_directory.Path, "other.db");
        File.WriteAllBytes(file, _whole);
        using (SqliteConnection connection = new($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Assert.True(await LookAt(File.ReadAllBytes(file), sql));
    }

    [Fact]
    public async Task A_file_set_aside_is_kept_to_the_byte_and_what_is_whole_of_it_is_carried_over()
    {
        string file = Path.Combine(_directory.Path, "growthsim.db");
        File.WriteAllBytes(file, _whole);
        using (SqliteConnection connection = new($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE grain_state SET data = x'00' WHERE id LIKE '%/3'; DROP TABLE reminder";
            command.ExecuteNonQuery();
        }

        byte[] before = File.ReadAllBytes(file);
        List<StoreNotice> notices = [];
        using SqliteDatabase database = SqliteDatabase.Open(file, notices.Add);

        StoreNotice notice = Assert.Single(notices);
        Assert.Equal((StoreNoticeKind.DamagedFile, file, file + ".damaged-1"), (notice.Kind, notice.Place, notice.Aside));
        Assert.Equal(before, File.ReadAllBytes(notice.Aside));
        CheckedGrainStorage storage = StoredState.Open(database);
        for (int grain = 0; grain < Grains; grain++)
        {
            StoredState read = new();
            await storage.ReadStateAsync("figures", StoredState.Grain(grain), read);
            Assert.Equal(grain != 3, read.RecordExists);
        }
    }

    [Fact]
    public async Task A_damaged_state_is_kept_aside_and_can_be_written_over()
    {
        string file = Path.Combine(_directory.Path, "growthsim.db");
        File.WriteAllBytes(file, _whole);
        DamagedStates damaged = new();
        using SqliteDatabase database = SqliteDatabase.Open(file, null);
        await database.Writer.Write("UPDATE grain_state SET data = x'0102' WHERE id LIKE '%/3' RETURNING version");
        CheckedGrainStorage storage = StoredState.Open(database, damaged);
        StoredState read = new();
        await storage.ReadStateAsync("figures", StoredState.Grain(3), read);
        StoreException refused = Assert.Throws<StoreException>(() => damaged.Check<FigureState>(StoredState.Grain(3), "It", "Do something."));
        Assert.Matches("kept aside as 'figures.damaged-[0-9a-f]{8}'", refused.Message);

        read.State.History.Add(StoredState.Figure(5));
        await storage.WriteStateAsync("figures", StoredState.Grain(3), read);

        Assert.False(damaged.Has<FigureState>(StoredState.Grain(3)));
        StoredState again = new();
        await storage.ReadStateAsync("figures", StoredState.Grain(3), again);
        Assert.Equal([StoredState.Figure(5)], again.State.History);
        using SqliteConnection connection = database.OpenReader();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT hex(data) FROM grain_state WHERE name LIKE 'figures.damaged-%'";
        Assert.Equal("0102", command.ExecuteScalar());
    }

    /// <summary>Reads all states of a file; fails where one is neither what was written nor said to be damaged.</summary>
    /// <returns>Whether damage was found.</returns>
    private async Task<bool> LookAt(byte[] bytes, string what)
    {
        foreach (string left in Directory.EnumerateFiles(_directory.Path, "growthsim.db*"))
        {
            File.Delete(left);
        }

        string file = Path.Combine(_directory.Path, "growthsim.db");
        File.WriteAllBytes(file, bytes);
        DamagedStates damaged = new();
        bool isSetAside = false;
        bool isFound = false;
        using (SqliteDatabase database = SqliteDatabase.Open(file, _ => isSetAside = true))
        {
            CheckedGrainStorage storage = StoredState.Open(database, damaged);
            for (int grain = 0; grain < Grains; grain++)
            {
                StoredState read = new();
                await storage.ReadStateAsync("figures", StoredState.Grain(grain), read);
                bool isSame = read.RecordExists && read.State.History.SequenceEqual(Written(grain).State.History);
                bool isSaid = isSetAside || damaged.Has<FigureState>(StoredState.Grain(grain));
                Assert.True(isSame || (!read.RecordExists && isSaid), $"{what}, grain {grain}: there {read.RecordExists}, set aside {isSetAside}");
                isFound |= isSaid;
            }
        }

        return isFound;
    }

    // One in three is longer than a page.
    private static StoredState Written(int grain) => new()
    {
        State = new FigureState { History = [.. Enumerable.Range(0, grain % 3 == 0 ? 200 : 2).Select(figure => StoredState.Figure(figure + grain))] },
    };
}
