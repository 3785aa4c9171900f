using System.Xml.Linq;

namespace GrowthSim.Charts.Pictures;

/// <summary>Where a part of a drawing stands in the picture.</summary>
/// <param name="X">How far its left edge is from that of the picture, in points.</param>
/// <param name="Y">How far its upper edge is from that of the picture, in points.</param>
/// <param name="Scale">How many points are one unit of the part.</param>
/// <param name="Width">Its width, in its units.</param>
/// <param name="Height">Its height, in its units.</param>
internal readonly record struct Place(double X, double Y, double Scale, double Width, double Height)
{
    /// <summary>Returns where a point of the part is in the picture.</summary>
    public Point Of(Point point) => new(X + (point.X * Scale), Y + (point.Y * Scale));

    /// <summary>Returns the place of what is moved.</summary>
    public Place Moved(double x, double y) => this with { X = X + (x * Scale), Y = Y + (y * Scale) };

    /// <summary>Returns the place of what stands in a drawing within this one.</summary>
    public Place Inside(XElement svg)
    {
        (double width, double height) = (Across(svg, "width"), Down(svg, "height"));
        Place moved = Moved(Across(svg, "x"), Down(svg, "y"));
        return svg.Attribute("viewBox")?.Value.Split(' ') is [_, _, string wide, string high]
            ? moved with { Scale = Scale * width / Look.Number(wide), Width = Look.Number(wide), Height = Look.Number(high) }
            : moved with { Width = width, Height = height };
    }

    /// <summary>Returns a length from left to right; 0 where none is written.</summary>
    public double Across(XElement element, string attribute) => Length(element.Attribute(attribute)?.Value, Width);

    /// <summary>Returns a length from above; 0 where none is written.</summary>
    public double Down(XElement element, string attribute) => Length(element.Attribute(attribute)?.Value, Height);

    private static double Length(string? written, double whole) => written switch
    {
        null => 0,
        [.. string part, '%'] => whole * Look.Number(part) / 100,
        _ => Look.Number(written),
    };
}
