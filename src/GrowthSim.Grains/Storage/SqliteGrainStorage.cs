using System.Globalization;
using Microsoft.Data.Sqlite;
using Orleans.Storage;

namespace GrowthSim.Grains.Storage;

/// <summary>States of grains in a <see cref="SqliteDatabase"/>, as <see cref="StoredBytes"/>, with an integer version as ETag.</summary>
/// <remarks>A write compares and sets the version in one statement; a writer with an old version gets an <see cref="InconsistentStateException"/>.</remarks>
internal sealed class SqliteGrainStorage(SqliteDatabase database) : IGrainStorage
{
    private const string Select = "SELECT version, data FROM grain_state WHERE id = $id AND name = $name";

    private const string Insert = "INSERT INTO grain_state (id, name, version, data) VALUES ($id, $name, 1, $data) ON CONFLICT DO NOTHING RETURNING version";

    private const string Update = "UPDATE grain_state SET version = version + 1, data = $data WHERE id = $id AND name = $name AND version = $version RETURNING version";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        IGrainState<StoredBytes> stored = (IGrainState<StoredBytes>)grainState;
        using SqliteConnection connection = database.OpenReader();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Select;
        command.Parameters.AddWithValue("$id", grainId.ToString());
        command.Parameters.AddWithValue("$name", stateName);
        using SqliteDataReader reader = command.ExecuteReader();
        bool isThere = reader.Read();
        stored.RecordExists = isThere && !reader.IsDBNull(1);
        stored.ETag = isThere ? ToText(reader.GetInt64(0)) : null!;
        stored.State = new StoredBytes { Bytes = stored.RecordExists ? reader.GetFieldValue<byte[]>(1) : [] };
        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        byte[] data = ((IGrainState<StoredBytes>)grainState).State!.Bytes;
        long? version = grainState.ETag is null
            ? await database.Writer.Write(Insert, ("$id", grainId.ToString()), ("$name", stateName), ("$data", data))
            : await database.Writer.Write(Update, ("$id", grainId.ToString()), ("$name", stateName), ("$data", data), ("$version", ToVersion(grainState.ETag)));
        grainState.ETag = ToText(version ?? throw Conflict(stateName, grainId, grainState.ETag));
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException("No grain clears its state.");

    private static InconsistentStateException Conflict(string stateName, GrainId grainId, string? etag) =>
        new($"The state '{stateName}' of {grainId} was written by another activation since version {etag ?? "none"} was read.", storedEtag: "newer", currentEtag: etag ?? "none");

    private static string ToText(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static long ToVersion(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);
}
