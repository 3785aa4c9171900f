using System.Globalization;
using Microsoft.Data.Sqlite;
using Orleans.Serialization;
using Orleans.Storage;

namespace GrowthSim.Grains.Storage;

/// <summary>The state of grains in a <see cref="SqliteDatabase"/>: Orleans' binary form, and an integer version as ETag.</summary>
/// <remarks>A write compares and sets the version in one statement; a writer with an old version gets an <see cref="InconsistentStateException"/>. A cleared
/// state keeps its row, so that versions never come back.</remarks>
internal sealed class SqliteGrainStorage(SqliteDatabase database, Serializer serializer) : IGrainStorage
{
    private const string Select = "SELECT version, data FROM grain_state WHERE id = $id AND name = $name";

    private const string Insert = """
        INSERT INTO grain_state (id, name, version, data) VALUES ($id, $name, 1, $data)
        ON CONFLICT (id, name) DO UPDATE SET version = version + 1, data = excluded.data WHERE data IS NULL
        RETURNING version
        """;

    private const string Update = "UPDATE grain_state SET version = version + 1, data = $data WHERE id = $id AND name = $name AND version = $version RETURNING version";

    private const string Clear = "UPDATE grain_state SET version = version + 1, data = NULL WHERE id = $id AND name = $name AND version = $version RETURNING version";

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        using SqliteConnection connection = database.OpenReader();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Select;
        command.Parameters.AddWithValue("$id", grainId.ToString());
        command.Parameters.AddWithValue("$name", stateName);
        using SqliteDataReader reader = command.ExecuteReader();
        if (reader.Read() && !reader.IsDBNull(1))
        {
            grainState.State = serializer.Deserialize<T>(reader.GetFieldValue<byte[]>(1))!;
            grainState.ETag = ToText(reader.GetInt64(0));
            grainState.RecordExists = true;
        }
        else
        {
            grainState.State = Activator.CreateInstance<T>();
            grainState.ETag = null!;
            grainState.RecordExists = false;
        }

        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        byte[] data = serializer.SerializeToArray(grainState.State);
        long? version = grainState.ETag is null
            ? await database.Writer.Write(Insert, ("$id", grainId.ToString()), ("$name", stateName), ("$data", data))
            : await database.Writer.Write(Update, ("$id", grainId.ToString()), ("$name", stateName), ("$data", data), ("$version", ToVersion(grainState.ETag)));
        grainState.ETag = ToText(version ?? throw Conflict(stateName, grainId, grainState.ETag));
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            long? version = await database.Writer.Write(Clear, ("$id", grainId.ToString()), ("$name", stateName), ("$version", ToVersion(grainState.ETag)));
            _ = version ?? throw Conflict(stateName, grainId, grainState.ETag);
        }

        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null!;
        grainState.RecordExists = false;
    }

    private static InconsistentStateException Conflict(string stateName, GrainId grainId, string? etag) =>
        new($"The state '{stateName}' of {grainId} was written by another activation since version {etag ?? "none"} was read.", storedEtag: "newer", currentEtag: etag ?? "none");

    private static string ToText(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static long ToVersion(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);
}
