using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Comparisons.Documents;

/// <summary>How the document of a comparison is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ComparisonTableDocument))]
internal sealed partial class ComparisonTableJson : JsonSerializerContext;
