using System.Text.Json;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Information.Documents;

/// <summary>What it is worth to find out for programs, as JSON: <c>{ "value": { … } }</c>.</summary>
/// <param name="Value">All that it says.</param>
public sealed record ValueDocument(ValueBody Value)
{
    /// <summary>Writes an analysis as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="question">Between what is chosen.</param>
    /// <param name="run">The run.</param>
    /// <param name="analysis">What was read from its table.</param>
    public static void Write(Utf8JsonWriter json, ValueQuestion question, RunOutcome run, InformationAnalysis analysis) =>
        JsonSerializer.Serialize(json, new ValueDocument(ValueBody.Of(question, run, analysis)), ValueJson.Default.ValueDocument);
}
