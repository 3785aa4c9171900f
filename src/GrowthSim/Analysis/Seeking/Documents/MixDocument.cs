using System.Text.Json;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>Which mix was sought and found, for programs, as JSON: <c>{ "seek": { … } }</c>.</summary>
/// <param name="Seek">All of it.</param>
public sealed record MixDocument(MixBody Seek)
{
    /// <summary>Writes an answer as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of the unit of costs: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, MixAnswer answer, string language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        JsonSerializer.Serialize(json, new MixDocument(MixBody.Of(answer, language)), SeekJson.Default.MixDocument);
    }
}
