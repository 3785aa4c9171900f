using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Discovery.Documents;

/// <summary>How the document of boxes is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DiscoverDocument))]
internal sealed partial class DiscoverJson : JsonSerializerContext;
