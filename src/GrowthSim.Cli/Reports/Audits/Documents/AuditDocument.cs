using System.Text.Json;
using GrowthSim.Analysis.Audit;

namespace GrowthSim.Cli.Reports.Audits.Documents;

/// <summary>An audit for programs, as JSON: <c>{ "audit": { … } }</c>.</summary>
internal sealed record AuditDocument(AuditBody Audit)
{
    public static void Write(Utf8JsonWriter json, AuditOutcome audit, string language) =>
        JsonSerializer.Serialize(json, new AuditDocument(AuditBody.Of(audit, language)), AuditDocumentJson.Default.AuditDocument);
}
