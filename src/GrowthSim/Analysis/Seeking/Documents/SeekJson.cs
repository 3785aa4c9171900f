using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>How the document of a search is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SeekDocument))]
[JsonSerializable(typeof(MixDocument))]
internal sealed partial class SeekJson : JsonSerializerContext;
