using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Documents;

/// <summary>A path that gave no usable numbers.</summary>
/// <param name="Path">The path's number.</param>
/// <param name="Reason">The first thing that went wrong on it: the variable, the year and the value.</param>
public sealed record FailedPathDocument(long Path, string Reason)
{
    /// <summary>Gets the reason for people; left out by versions that have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentText? ReasonText { get; init; }

    internal static FailedPathDocument Of(FailedPath path, string language) => new(path.Path, path.Reason) { ReasonText = DocumentText.Of(path.ReasonText, language) };

    internal FailedPath ToFailedPath() => new(Path, Reason) { ReasonText = ReasonText?.Text ?? LocalizedText.InAll(Reason) };
}
