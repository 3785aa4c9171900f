using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Api.Requests;

/// <summary>A value that a request may carry: in its body, its query or its path.</summary>
/// <param name="Name">The name.</param>
/// <param name="Permitted">What may stand there, as in "Write …".</param>
/// <param name="IsKind">Whether a value is of the right kind at all; 400 where not.</param>
internal sealed record RequestField(string Name, string Permitted, Func<JsonEntry, bool> IsKind)
{
    /// <summary>Gets whether a value of the right kind is in range; 422 where not.</summary>
    public Func<JsonEntry, bool> Holds { get; init; } = _ => true;

    /// <summary>Gets what JSON Schema calls its kind: <c>string</c> and the like; empty where it may be of several.</summary>
    public string Type { get; init; } = "string";

    /// <summary>Gets the words that it may be; empty for any.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Gets whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether null counts as left out.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Gets, for a list or an object of free names, what each of its values is; null for all else.</summary>
    public RequestField? Each { get; init; }

    /// <summary>A whole number in a range.</summary>
    public static RequestField WholeNumber(string name, decimal min, decimal max) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
        entry => entry.WholeNumber is not null || entry.Number is >= 1e28 or <= -1e28)
    {
        Type = "integer",
        Holds = entry => entry.WholeNumber >= min && entry.WholeNumber <= max,
    };

    /// <summary>A finite number that a condition holds for.</summary>
    public static RequestField Number(string name, string permitted, Func<double, bool> holds) => new(name, permitted, entry => entry.Number is not null)
    {
        Type = "number",
        Holds = entry => entry.Number is double number && double.IsFinite(number) && holds(number),
    };

    /// <summary>A value of an order, in the range that the order says.</summary>
    /// <param name="name">The name.</param>
    /// <param name="property">The property of <see cref="RunOrder"/>.</param>
    public static RequestField Of(string name, string property)
    {
        OrderRange range = OrderRange.Of(property);
        return range.IsWhole ? WholeNumber(name, range.Min, range.Max) : Number(name, range.ToString(), range.Holds);
    }

    /// <summary>True or false.</summary>
    public static RequestField Flag(string name) => new(name, "true or false", entry => entry.Kind is JsonValueKind.True or JsonValueKind.False) { Type = "boolean" };

    /// <summary>One of some words.</summary>
    public static RequestField Choice(string name, params string[] words) =>
        new(name, words.Length == 2 ? string.Join(" or ", words) : "one of " + string.Join(", ", words), entry => entry.IsText && words.Contains(entry.Text)) { Words = [.. words] };

    /// <summary>A text of any form, whose reader says what is wrong with it.</summary>
    public static RequestField Text(string name, string permitted) => new(name, permitted, entry => entry.IsText);

    /// <summary>A day.</summary>
    public static RequestField Day(string name) => new(name, "a day, such as 2025-02-06", entry => entry.IsText) { Holds = entry => entry.Day is not null };

    /// <summary>A text on one line.</summary>
    public static RequestField Line(string name, string what, int max, int min = 1) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"{what}, on one line of {(min == 0 ? "at most" : $"{min} to")} {max} characters"),
        entry => entry.IsText)
    {
        Holds = entry => entry.Text.Trim().Length >= min && entry.Text.Length <= max && !entry.Text.Any(char.IsControl),
    };

    /// <summary>A word that a person cannot mistake for another: what models, scenarios and their parts go by.</summary>
    public static RequestField Identifier(string name, string example) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"small letters a-z, digits, '-' and '_', such as {example}, at most {ModelLimits.NameLength} characters"),
        entry => entry.IsText && IsIdentifier(entry.Text));

    /// <summary>An object from names to texts.</summary>
    public static RequestField Texts(string name, string permitted, RequestField each) => new(name, permitted, entry => entry.Kind == JsonValueKind.Object) { Each = each, Type = "object" };

    /// <summary>A list.</summary>
    public static RequestField List(string name, string permitted, RequestField each) => new(name, permitted, entry => entry.Kind == JsonValueKind.Array) { Each = each, Type = "array" };

    /// <summary>Returns whether a text may identify a model, a scenario or a part.</summary>
    public static bool IsIdentifier(string text) => text.Length is > 0 and <= ModelLimits.NameLength && char.IsAsciiLetterOrDigit(text[0])
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_');
}
