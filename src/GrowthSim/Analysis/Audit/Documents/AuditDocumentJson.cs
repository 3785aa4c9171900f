using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Audit.Documents;

/// <summary>How the document of an audit is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AuditDocument))]
internal sealed partial class AuditDocumentJson : JsonSerializerContext;
