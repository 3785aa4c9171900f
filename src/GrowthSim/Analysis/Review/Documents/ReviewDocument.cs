using System.Text.Json;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>A review for programs, as JSON: <c>{ "review": { … } }</c>.</summary>
/// <param name="Review">All that it says.</param>
public sealed record ReviewDocument(ReviewBody Review)
{
    /// <summary>Writes a review as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="review">The review.</param>
    /// <param name="language">The language of names: <c>en</c> or <c>vi</c>.</param>
    public static void Write(Utf8JsonWriter json, ReviewOutcome review, string language) =>
        JsonSerializer.Serialize(json, new ReviewDocument(ReviewBody.Of(review, language)), ReviewDocumentJson.Default.ReviewDocument);
}
