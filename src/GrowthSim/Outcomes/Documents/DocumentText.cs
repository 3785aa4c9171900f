using System.Text.Json.Serialization;
using GrowthSim.Language;

namespace GrowthSim.Outcomes.Documents;

/// <summary>A text for people in a document: a string in a document of one language, <c>{ "en": …, "vi": … }</c> in one of all.</summary>
/// <param name="Text">The text; the same twice where it is of one language.</param>
/// <param name="InAll">Whether it is of all languages.</param>
[JsonConverter(typeof(DocumentTextJson))]
public sealed record DocumentText(LocalizedText Text, bool InAll)
{
    internal static DocumentText Of(LocalizedText text, string language) =>
        language == RunDocument.AllLanguages ? new(text, InAll: true) : OfOne(text.In(language));

    internal static DocumentText? OrNull(LocalizedText? text, string language) => text is null ? null : Of(text, language);

    internal static DocumentText OfOne(string text) => new(new LocalizedText(text, text), InAll: false);
}
