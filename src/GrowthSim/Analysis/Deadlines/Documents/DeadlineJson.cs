using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>How the document is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DeadlineDocument))]
internal sealed partial class DeadlineJson : JsonSerializerContext;
