using System.Text.Json;

namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>When targets are met, for programs, as JSON: <c>{ "deadlines": { … } }</c>.</summary>
/// <param name="Deadlines">All of it.</param>
public sealed record DeadlineDocument(DeadlineBody Deadlines)
{
    /// <summary>Writes it as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="outcome">What is known.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, DeadlineOutcome outcome, string language) =>
        JsonSerializer.Serialize(json, new DeadlineDocument(DeadlineBody.Of(outcome, language)), DeadlineJson.Default.DeadlineDocument);
}
