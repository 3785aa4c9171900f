using System.Text.Json;
using GrowthSim.Analysis.Review;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>A review for programs, as JSON: <c>{ "review": { … } }</c>.</summary>
internal sealed record ReviewDocument(ReviewBody Review)
{
    public static void Write(Utf8JsonWriter json, ReviewOutcome review, string language) =>
        JsonSerializer.Serialize(json, new ReviewDocument(ReviewBody.Of(review, language)), ReviewDocumentJson.Default.ReviewDocument);
}
