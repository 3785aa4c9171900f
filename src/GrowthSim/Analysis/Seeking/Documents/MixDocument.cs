using System.Text.Json;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>Which mix was sought and found, for programs, as JSON: <c>{ "seek": { … } }</c>.</summary>
/// <param name="Seek">All of it.</param>
public sealed record MixDocument(MixBody Seek)
{
    /// <summary>Writes an answer as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(Utf8JsonWriter json, MixAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        JsonSerializer.Serialize(json, new MixDocument(MixBody.Of(answer)), SeekJson.Default.MixDocument);
    }
}
