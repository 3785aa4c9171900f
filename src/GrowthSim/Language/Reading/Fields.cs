using GrowthSim.Language.Words;
using GrowthSim.Language.Yaml;

namespace GrowthSim.Language.Reading;

/// <summary>A mapping with known keys. Unknown and missing keys are errors.</summary>
internal sealed class Fields
{
    private readonly YamlMapping _mapping;
    private readonly string _entry;
    private readonly ReadingContext _context;

    /// <summary>Checks the keys of a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="entry">The entry, for messages.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="context">Takes the errors.</param>
    public Fields(YamlMapping mapping, string entry, KeySet keys, ReadingContext context)
    {
        _mapping = mapping;
        _entry = entry;
        _context = context;
        HashSet<string> misspelt = new(StringComparer.Ordinal);
        foreach ((YamlScalar key, _) in mapping.Entries)
        {
            if (!keys.Has(key.Value))
            {
                misspelt.Add(Spelling.Nearest(key.Value, keys.All) ?? "");
                context.Errors.Add(
                    key.At,
                    entry,
                    $"There is no key {Wording.Quote(key.Value)} in {keys.Place}.",
                    context.Errors.Remedy(key.Value, keys.All, $"The keys are {string.Join(", ", keys.All)}."));
            }
        }

        foreach (string key in keys.Required)
        {
            // A key that is misspelt is one mistake, not two.
            if (mapping.Find(key) is null && !misspelt.Contains(key))
            {
                context.Errors.Add(mapping.At, entry, $"The key '{key}' is missing.", $"Add '{key}: …'; {keys.Place} needs {Wording.List(keys.Required)}.");
            }
        }
    }

    /// <summary>Returns the value of a key; null where there is none or nothing stands there.</summary>
    public YamlNode? Node(string key) => _mapping.Find(key) is YamlNode node && node is not YamlScalar { IsNothing: true } ? node : null;

    /// <summary>Returns where a key stands after which nothing is written; null where there is no such key or it has a value.</summary>
    public TextPosition? Nothing(string key) => _mapping.Find(key) is YamlScalar { IsNothing: true } nothing ? nothing.At : null;

    /// <summary>Returns a text; null where there is none.</summary>
    public string? Text(string key) => Node(key) is YamlNode node ? _context.Text(node, _entry) : null;

    /// <summary>Returns a number; null where there is none.</summary>
    public double? Number(string key) => Node(key) is YamlNode node ? _context.Number(node, _entry) : null;

    /// <summary>Returns a whole number; null where there is none.</summary>
    public int? WholeNumber(string key) => Node(key) is YamlNode node ? _context.WholeNumber(node, _entry) : null;

    /// <summary>Returns whether <c>true</c> stands at a key.</summary>
    public bool Flag(string key)
    {
        if (Node(key) is not YamlNode node)
        {
            return false;
        }

        if (node is YamlScalar { Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        _context.Errors.Add(node.At, _entry, $"'{key}' is true or false, found {node.Description}.", $"Write {key}: true.");
        return false;
    }

    /// <summary>Returns the key of a source, which must be one of the model's; null where there is none.</summary>
    public string? Source()
    {
        if (Node("source") is not YamlNode node || _context.Text(node, _entry) is not string source)
        {
            return null;
        }

        if (_context.Sources?.Contains(source) == false)
        {
            _context.Errors.Add(node.At, _entry, $"There is no source {Wording.Quote(source)}.", _context.Errors.Remedy(source, _context.Sources, $"Add '{Wording.Clip(source)}: citation' under 'sources'."));
        }

        return source;
    }

    /// <summary>Returns the name for people; null where there is none.</summary>
    public LocalizedText? Title() => Localized("name");

    /// <summary>Returns the unit; empty where there is none.</summary>
    public LocalizedText Unit() => Localized("unit") is LocalizedText unit ? KnownUnits.Named(unit) : LocalizedText.Empty;

    /// <summary>Returns a text for people, in one language or in two; null where there is none.</summary>
    public LocalizedText? Localized(string key) => Node(key) is YamlNode node ? LocalizedReader.Read(node, _entry, key, _context) : null;
}
