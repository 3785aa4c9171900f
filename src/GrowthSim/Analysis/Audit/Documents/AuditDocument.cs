using System.Text.Json;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>An audit for programs, as JSON: <c>{ "audit": { … } }</c>.</summary>
/// <param name="Audit">All that it says.</param>
public sealed record AuditDocument(AuditBody Audit)
{
    /// <summary>Writes an audit as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="audit">The audit.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, AuditOutcome audit, string language) =>
        JsonSerializer.Serialize(json, new AuditDocument(AuditBody.Of(audit, language)), AuditDocumentJson.Default.AuditDocument);
}
