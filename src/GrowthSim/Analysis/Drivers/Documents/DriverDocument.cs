using System.Collections.Immutable;
using System.Text.Json;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Drivers.Documents;

/// <summary>What drives the targets of a run for programs, as JSON: <c>{ "sensitivity": { … } }</c>.</summary>
/// <param name="Sensitivity">All that it says.</param>
public sealed record DriverDocument(DriverBody Sensitivity)
{
    /// <summary>Writes an analysis as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="analysis">What was read from its table.</param>
    /// <param name="targets">The identifiers of the targets that are written; null for all.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
    /// <param name="assumptions">On which assumptions the targets hang; left out where that is not asked for.</param>
    /// <param name="totals">What factors do alone and together with others; left out where that is not asked for.</param>
    public static void Write(Utf8JsonWriter json, RunOutcome run, DriverAnalysis analysis, IReadOnlySet<string>? targets, string language, ImmutableArray<TargetAssumptions> assumptions = default, TotalOutcome? totals = null) =>
        JsonSerializer.Serialize(json, new DriverDocument(DriverBody.Of(run, analysis, targets, language, assumptions, totals)), DriverJson.Default.DriverDocument);
}
