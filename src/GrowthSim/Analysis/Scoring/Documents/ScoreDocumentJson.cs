using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Scoring.Documents;

/// <summary>How the document of scores is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ScoreDocument))]
internal sealed partial class ScoreDocumentJson : JsonSerializerContext;
