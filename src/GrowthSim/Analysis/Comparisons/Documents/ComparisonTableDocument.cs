using System.Text.Json;

namespace GrowthSim.Analysis.Comparisons.Documents;

/// <summary>A comparison of scenarios for programs, as JSON: <c>{ "compare": { … } }</c>.</summary>
/// <param name="Compare">All that it says.</param>
public sealed record ComparisonTableDocument(ComparisonBody Compare)
{
    /// <summary>Writes a comparison as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, ScenarioComparison comparison, string language) =>
        JsonSerializer.Serialize(json, new ComparisonTableDocument(ComparisonBody.Of(comparison, language)), ComparisonTableJson.Default.ComparisonTableDocument);
}
