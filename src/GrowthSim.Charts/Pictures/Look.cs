using System.Globalization;

namespace GrowthSim.Charts.Pictures;

/// <summary>How an element is drawn; what it holds is drawn likewise where nothing else is said.</summary>
/// <param name="Fill">The colour of its ground as red, green and blue; null for none.</param>
/// <param name="Stroke">The colour of its line; null for none.</param>
/// <param name="Width">The width of its line.</param>
/// <param name="Dashes">Lengths of dashes and gaps; empty for none.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="IsBold">Whether they are strong.</param>
/// <param name="Anchor">The part of a text that stands before its place: 0 where it begins there, 1 where it ends there.</param>
internal sealed record Look(int? Fill, int? Stroke, double Width, double[] Dashes, double Size, bool IsBold, double Anchor)
{
    private const int Strong = 600;

    /// <summary>Gets the look where nothing is said.</summary>
    public static Look Plain { get; } = new(0, null, 1, [], 16, false, 0);

    /// <summary>Returns the look with a property set; as it is where the property says nothing of a drawing.</summary>
    /// <param name="property">The property of CSS.</param>
    /// <param name="value">Its value.</param>
    public Look With(string property, string value) => property switch
    {
        "fill" => this with { Fill = Colour(value) },
        "stroke" => this with { Stroke = Colour(value) },
        "stroke-width" => this with { Width = Number(value) },
        "stroke-dasharray" => this with { Dashes = value == "none" ? [] : [.. value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)] },
        "font-weight" => this with { IsBold = Number(value) >= Strong },
        "font" => Lettered(value.Split(' ')),
        "text-anchor" => this with { Anchor = value switch { "end" => 1, "middle" => 0.5, _ => 0 } },
        _ => this,
    };

    /// <summary>Reads a number of a drawing.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private Look Lettered(string[] parts)
    {
        int size = Array.FindIndex(parts, part => part.EndsWith("px", StringComparison.Ordinal));
        return this with { Size = Number(parts[size][..^2]), IsBold = size > 0 && Number(parts[0]) >= Strong };
    }

    private static int? Colour(string value) => value switch
    {
        "none" => null,
        ['#', .. string digits] => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"'{value}' is no colour of a drawing: write #rrggbb or none."),
    };
}
