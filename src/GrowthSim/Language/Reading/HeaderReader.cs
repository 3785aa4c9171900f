using System.Collections.Immutable;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>Reads what stands at the head of a model: version, identity, years, sources.</summary>
internal sealed class HeaderReader(Fields fields, ReadingContext context)
{
    private const int Version = 1;

    /// <summary>Returns the identifier; null, with an error, where it is missing or wrong. The version is checked as well.</summary>
    public string? Identity()
    {
        foreach (string key in Keys.Model.Required)
        {
            if (fields.Nothing(key) is TextPosition at)
            {
                context.Errors.Add(at, key, $"Nothing stands after '{key}:'.", "Write its value.");
            }
        }

        if (fields.Node("growthsim") is YamlNode node && context.WholeNumber(node, "growthsim") is int version && version != Version)
        {
            context.Errors.Add(node.At, "growthsim", $"Version {version} of the language is not known.", $"Write growthsim: {Version}.");
        }

        switch (fields.Node("id"))
        {
            case YamlScalar identifier:
                return context.IsIdentifier(identifier) ? identifier.Value : null;
            case YamlNode other:
                context.Text(other, "id");
                return null;
            default:
                return null;
        }
    }

    /// <summary>Returns the grid of years; null, with an error, where it is missing or wrong.</summary>
    public Grid? Years()
    {
        if (fields.WholeNumber("base_year") is not int first || fields.WholeNumber("last_year") is not int last)
        {
            return null;
        }

        TextPosition at = fields.Node("last_year")!.At;
        if (first is < 1000 or > 9999)
        {
            context.Errors.Add(fields.Node("base_year")!.At, "base_year", $"{first} is not a year of four digits.", "Write a year such as 2020.");
            return null;
        }

        if (last <= first || last > 9999)
        {
            context.Errors.Add(at, "last_year", $"The last year {last} is not after the base year {first}.", "Write a later year, of four digits.");
            return null;
        }

        if (last - first >= ModelLimits.Years)
        {
            context.Errors.Add(at, "last_year", $"The grid has {last - first + 1} years; the limit is {ModelLimits.Years} (years of the grid).", $"End in {first + ModelLimits.Years - 1} at the latest.");
            return null;
        }

        return new Grid(first, last);
    }

    /// <summary>Returns the sources, and makes them known to the entries that follow.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> Sources()
    {
        ImmutableSortedDictionary<string, LocalizedText>.Builder sources = ImmutableSortedDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        HashSet<string> keys = new(StringComparer.Ordinal);
        switch (fields.Node("sources"))
        {
            case YamlMapping mapping:
                foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
                {
                    keys.Add(key.Value);
                    if (LocalizedReader.Read(value, "sources", Wording.Clip(key.Value), context) is LocalizedText citation)
                    {
                        sources[key.Value] = citation;
                    }
                }

                break;
            case YamlNode other:
                context.Errors.Add(other.At, "sources", $"Expected sources, found {other.Description}.", "Write sources: and below it, indented, 'key: citation'.");
                break;
        }

        context.Sources = keys;
        return sources.ToImmutable();
    }
}
