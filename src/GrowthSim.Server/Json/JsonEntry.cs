using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrowthSim.Language;

namespace GrowthSim.Server.Json;

/// <summary>A value of a JSON text and where it stands. An object may hold a name twice: whoever reads it says so.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Kind">What it is; undefined for a value of a path or a query, which may be a number or a text.</param>
/// <param name="Text">The text of a string, or a number as it is written; empty for all else.</param>
internal sealed record JsonEntry(TextPosition At, JsonValueKind Kind, string Text)
{
    /// <summary>Gets the members of an object in the order of the text, each with the place of its name.</summary>
    public ImmutableArray<(string Name, TextPosition At, JsonEntry Value)> Members { get; init; } = [];

    /// <summary>Gets the values of a list.</summary>
    public ImmutableArray<JsonEntry> Elements { get; init; } = [];

    /// <summary>Gets a short description for messages.</summary>
    public string Description => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String or JsonValueKind.Undefined => Wording.Quote(Text),
        JsonValueKind.Number => Wording.Clip(Text),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    /// <summary>Gets the number, where it is one that fits; large ones are infinite.</summary>
    public double? Number =>
        MayBeNumber && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Gets the number, where it is a whole one of at most 28 digits, also written as <c>1e6</c>.</summary>
    public decimal? WholeNumber =>
        MayBeNumber && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && decimal.Truncate(number) == number ? number : null;

    /// <summary>Gets the year or the day, where it is one.</summary>
    public AsOf? AsOf => WholeNumber is decimal year and >= 1 and <= 9999 ? (int)year
        : IsText && GrowthSim.Language.AsOf.TryParse(Text, out AsOf day) ? day
        : null;

    /// <summary>Gets the day, where it is one as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day => IsText && DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>Gets whether it is true.</summary>
    public bool IsTrue => Kind == JsonValueKind.True;

    /// <summary>Gets whether it is a text.</summary>
    public bool IsText => Kind is JsonValueKind.String or JsonValueKind.Undefined;

    private bool MayBeNumber => Kind is JsonValueKind.Number or JsonValueKind.Undefined;

    /// <summary>Returns a member of an object; null where it is missing or null.</summary>
    public JsonEntry? this[string name]
    {
        get
        {
            foreach ((string member, _, JsonEntry value) in Members)
            {
                if (member == name)
                {
                    return value.Kind == JsonValueKind.Null ? null : value;
                }
            }

            return null;
        }
    }
}
