using System.Text.Json;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>What was sought and found, for programs, as JSON: <c>{ "seek": { … } }</c>.</summary>
/// <param name="Seek">All of it.</param>
public sealed record SeekDocument(SeekBody Seek)
{
    /// <summary>Writes an outcome as one JSON object: that of a setting, or that of a mix (<see cref="MixDocument"/>).</summary>
    /// <param name="json">Where to.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">The language of the unit of costs: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, SeekOutcome outcome, string language)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Mix is MixAnswer mix)
        {
            MixDocument.Write(json, mix, language);
        }
        else
        {
            JsonSerializer.Serialize(json, new SeekDocument(SeekBody.Of(outcome.Setting!)), SeekJson.Default.SeekDocument);
        }
    }
}
