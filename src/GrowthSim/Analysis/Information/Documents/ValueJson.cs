using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Information.Documents;

/// <summary>How the document of what information is worth is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ValueDocument))]
internal sealed partial class ValueJson : JsonSerializerContext;
