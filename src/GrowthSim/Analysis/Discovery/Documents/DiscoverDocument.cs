using System.Text.Json;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Discovery.Documents;

/// <summary>In which part of the space of uncertainties a target fails, for programs, as JSON: <c>{ "discover": { … } }</c>.</summary>
/// <param name="Discover">All that it says.</param>
public sealed record DiscoverDocument(DiscoverBody Discover)
{
    /// <summary>Writes an analysis as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="discovery">What was read from its table.</param>
    /// <param name="language">The language of sentences: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, RunOutcome run, ScenarioDiscovery discovery, string language) =>
        JsonSerializer.Serialize(json, new DiscoverDocument(DiscoverBody.From(run, discovery, language)), DiscoverJson.Default.DiscoverDocument);
}
