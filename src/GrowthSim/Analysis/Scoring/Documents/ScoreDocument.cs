using System.Text.Json;

namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>Scores for programs, as JSON: <c>{ "score": { … } }</c>.</summary>
/// <param name="Score">All that they say.</param>
public sealed record ScoreDocument(ScoreBody Score)
{
    /// <summary>Writes scores as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="card">The scores.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, ScoreCard card, string language) =>
        JsonSerializer.Serialize(json, new ScoreDocument(ScoreBody.Of(card, language)), ScoreDocumentJson.Default.ScoreDocument);
}
