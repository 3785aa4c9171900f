using GrowthSim.Language.Messages;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads a text for people: one text, or <c>{ en: …, vi: … }</c>. Where one language is left out it says what the other does.</summary>
internal static class LocalizedReader
{
    /// <summary>Returns the text; null, with an error, where it cannot be read.</summary>
    /// <param name="node">What stands there.</param>
    /// <param name="entry">The entry, for messages.</param>
    /// <param name="key">The key that it stands after.</param>
    /// <param name="context">Takes the errors.</param>
    public static LocalizedText? Read(YamlNode node, string entry, string key, ReadingContext context)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return LocalizedText.InAll(scalar.Value);
            case YamlMapping mapping:
                Fields fields = new(mapping, entry, Keys.InLanguages, context);
                string? english = fields.Text("en");
                string? vietnamese = fields.Text("vi");
                return english is null && vietnamese is null
                    ? Missing($"'{key}' has no text.", $"Write {key}: {{ en: …, vi: … }}.")
                    : new LocalizedText(english ?? vietnamese!, vietnamese ?? english!);
            default:
                return Missing($"Expected a text, found {node.Description}.", $"Write {key}: text, or {key}: {{ en: …, vi: … }}; put a text into quotes where it has ': ' or ' #' in it or begins with a bracket.");
        }

        LocalizedText? Missing(Message problem, Message remedy)
        {
            context.Errors.Add(node.At, entry, problem, remedy);
            return null;
        }
    }
}
