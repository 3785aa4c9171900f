using System.Globalization;
using GrowthSim.Grains.Storage;
using Microsoft.Data.Sqlite;

namespace GrowthSim.Grains.Tests.Storage;

/// <summary>A process that is killed while it writes leaves a file in which every record is whole, and none is lost that it was told is written.</summary>
public sealed class KilledWriterTests
{
    public const string Verb = "write-forever";

    private const int Grains = 8;

    private const int FiguresInARecord = 4_000;

    [Theory]
    [InlineData(20)]
    [InlineData(57)]
    [InlineData(133)]
    public async Task Kill_in_the_middle_of_writes_leaves_every_record_whole(int acknowledgements)
    {
        using TemporaryDirectory directory = new();
        double[] acknowledged = new double[Grains];
        using (ChildProcess writer = ChildProcess.Start(Verb, directory.Path))
        {
            for (int line = 0; line < acknowledgements; line++)
            {
                string[] parts = (await writer.ReadLine())!.Split(' ');
                acknowledged[int.Parse(parts[0], CultureInfo.InvariantCulture)] = double.Parse(parts[1], CultureInfo.InvariantCulture);
            }

            writer.Kill();
        }

        using SqliteDatabase database = SqliteDatabase.Open(Path.Combine(directory.Path, "growthsim.db"), null);
        CheckedGrainStorage storage = StoredState.Open(database);
        for (int grain = 0; grain < Grains; grain++)
        {
            StoredState read = new();
            await storage.ReadStateAsync("figures", StoredState.Grain(grain), read);
            Assert.True(read.RecordExists || acknowledged[grain] == 0);
            Assert.True(!read.RecordExists || read.State.History.Count == FiguresInARecord);
            Assert.True(read.State.History.Select(figure => figure.Value).Distinct().Count() <= 1);
            Assert.True(!read.RecordExists || read.State.History[0].Value >= acknowledged[grain]);
        }

        using SqliteConnection connection = database.OpenReader();
        using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
    }

    /// <summary>The other process: writes records of a few hundred kilobytes in eight grains at once, and says which are written.</summary>
    internal static async Task WriteForever(string directory)
    {
        using SqliteDatabase database = SqliteDatabase.Open(Path.Combine(directory, "growthsim.db"), null);
        CheckedGrainStorage storage = StoredState.Open(database);
        await Task.WhenAll(Enumerable.Range(0, Grains).Select(grain => Task.Run(() => WriteForever(storage, grain))));
    }

    private static async Task WriteForever(CheckedGrainStorage storage, int grain)
    {
        StoredState state = new();
        for (int value = 1; ; value++)
        {
            state.State.History = [.. Enumerable.Repeat(value, FiguresInARecord).Select(same => StoredState.Figure(same))];
            await storage.WriteStateAsync("figures", StoredState.Grain(grain), state);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grain} {value}"));
        }
    }
}
