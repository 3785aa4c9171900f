using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GrowthSim.Charts.Pictures;

/// <summary>The style that a drawing brings along: rules for elements by name and class, and by those of what holds them, as <c>charts.css</c> has them.</summary>
internal sealed partial class StyleSheet
{
    private const int OfClass = 10;

    /// <summary>The rules by the class, or else the name, of the elements that they are for.</summary>
    private readonly Dictionary<string, List<StyleRule>> _rules = [];

    /// <summary>Reads a style.</summary>
    /// <param name="css">The text.</param>
    public StyleSheet(string css)
    {
        int place = 0;
        foreach (Match rule in Rule().Matches(css))
        {
            (string, string)[] says = [.. rule.Groups[2].Value.Split(';').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0].Trim(), parts[1].Trim()))];
            foreach (string selector in rule.Groups[1].Value.Split(','))
            {
                Selector[] path = [.. selector.Trim().Split(' ').Select(Selector.Of)];
                int weight = path.Sum(part => (part.Class is null ? 0 : OfClass) + (part.Name is null ? 0 : 1));
                string key = path[^1].Class ?? path[^1].Name!;
                (CollectionsMarshal.GetValueRefOrAddDefault(_rules, key, out _) ??= []).Add(new StyleRule(path, weight, place++, says));
            }
        }
    }

    /// <summary>Returns the look of an element in another.</summary>
    /// <param name="element">The element.</param>
    /// <param name="within">The look of what holds it.</param>
    public Look Of(XElement element, Look within)
    {
        Look look = element.Attributes().Aggregate(within, (known, attribute) => known.With(attribute.Name.LocalName, attribute.Value));
        IEnumerable<string> keys = [element.Name.LocalName, .. element.Attribute("class")?.Value.Split(' ') ?? []];

        // A rule counts above those of less weight, and above those of the same weight that stand before it.
        return keys
            .SelectMany(key => _rules.GetValueOrDefault(key, []))
            .Where(rule => Meets(rule.Path, element))
            .OrderBy(rule => rule.Weight)
            .ThenBy(rule => rule.Place)
            .SelectMany(rule => rule.Says)
            .Aggregate(look, (known, said) => known.With(said.Property, said.Value));
    }

    private static bool Meets(Selector[] path, XElement element)
    {
        if (!path[^1].Meets(element))
        {
            return false;
        }

        int left = path.Length - 2;
        foreach (XElement outer in element.Ancestors())
        {
            if (left >= 0 && path[left].Meets(outer))
            {
                left--;
            }
        }

        return left < 0;
    }

    [GeneratedRegex(@"([^{}]+)\{([^}]*)\}")]
    private static partial Regex Rule();

    private sealed record StyleRule(Selector[] Path, int Weight, int Place, (string Property, string Value)[] Says);

    private readonly record struct Selector(string? Name, string? Class)
    {
        public static Selector Of(string text)
        {
            string[] parts = text.Split('.');
            return new(parts[0].Length > 0 ? parts[0] : null, parts.ElementAtOrDefault(1));
        }

        public bool Meets(XElement element) =>
            (Name is null || element.Name.LocalName == Name) && (Class is null || (element.Attribute("class")?.Value.Split(' ').Contains(Class) ?? false));
    }
}
