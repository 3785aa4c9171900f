using System.Text.Json;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>What was sought and found, for programs, as JSON: <c>{ "seek": { … } }</c>.</summary>
/// <param name="Seek">All of it.</param>
public sealed record SeekDocument(SeekBody Seek)
{
    /// <summary>Writes an answer as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(Utf8JsonWriter json, SeekAnswer answer) => JsonSerializer.Serialize(json, new SeekDocument(SeekBody.Of(answer)), SeekJson.Default.SeekDocument);
}
