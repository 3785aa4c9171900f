using System.Text.Json.Serialization;

namespace GrowthSim.Outcomes.Documents;

/// <summary>How documents are written and read, generated at compile time from their records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(OrderedDictionary<string, ProjectionDocument>))]
[JsonSerializable(typeof(TextInAll))]
internal sealed partial class RunDocumentJson : JsonSerializerContext;
