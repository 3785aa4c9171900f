using System.Text.Json.Serialization;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>How the document of a review is written, generated at compile time from its records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReviewDocument))]
internal sealed partial class ReviewDocumentJson : JsonSerializerContext;
