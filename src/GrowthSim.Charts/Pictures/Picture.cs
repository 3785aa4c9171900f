using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GrowthSim.Charts.Pictures;

/// <summary>Draws a chart's file point by point: what <see cref="Rendering.SvgFile"/> writes, and no more of SVG than that.</summary>
internal sealed partial class Picture
{
    private readonly Canvas _canvas;
    private readonly StyleSheet _style;

    private Picture(XElement root, Place place)
    {
        _canvas = new Canvas((int)Math.Ceiling(place.Width * place.Scale), (int)Math.Ceiling(place.Height * place.Scale));
        _style = new StyleSheet(string.Concat(root.Elements().Where(element => element.Name.LocalName == "style").Select(element => element.Value)));
    }

    /// <summary>Returns the picture of a chart's file.</summary>
    /// <param name="svg">The file's text.</param>
    /// <param name="scale">How many points are one unit of the drawing.</param>
    /// <exception cref="FormatException">The text has something that no chart has.</exception>
    public static Canvas Of(string svg, double scale)
    {
        XElement root = XDocument.Parse(svg).Root!;
        Place place = new(0, 0, scale, Look.Number(root.Attribute("width")!.Value), Look.Number(root.Attribute("height")!.Value));
        Picture picture = new(root, place);
        picture.Inside(root, picture._style.Of(root, Look.Plain), place);
        return picture._canvas;
    }

    private void Inside(XElement element, Look look, Place place)
    {
        foreach (XElement child in element.Elements())
        {
            Draw(child, _style.Of(child, look), place);
        }
    }

    private void Draw(XElement element, Look look, Place place)
    {
        switch (element.Name.LocalName)
        {
            case "svg":
                Inside(element, look, place.Inside(element));
                break;
            case "g":
                Match moved = Translation().Match(element.Attribute("transform")?.Value ?? "translate(0 0)");
                Inside(element, look, moved.Success ? place.Moved(Look.Number(moved.Groups[1].Value), Look.Number(moved.Groups[2].Value)) : throw new FormatException("A chart moves its parts, and turns none."));
                break;
            case "text":
                Write(element.Value.Trim(), look, place, place.Across(element, "x"), place.Down(element, "y"));
                break;
            case "title" or "desc" or "style":
                break;
            default:
                Shape(element, look, place);
                break;
        }
    }

    private void Shape(XElement element, Look look, Place place)
    {
        bool isCircle = element.Name.LocalName == "circle";
        Point[][] lines = isCircle
            ? [Strokes.Circle(new Point(place.Across(element, "cx"), place.Down(element, "cy")), place.Across(element, "r"))]
            : [.. Lines(element, place)];
        Point[][] placed = [.. lines.Select(line => Array.ConvertAll(line, place.Of))];
        if (look.Fill is int fill && element.Name.LocalName is not "line")
        {
            _canvas.Fill(placed, fill);
        }

        if (look.Stroke is int stroke)
        {
            bool closed = isCircle || element.Name.LocalName is "rect" or "polygon";
            IEnumerable<Point[]> outlines = placed.Where(line => line.Length > 0).Select(line => closed ? [.. line, line[0]] : line);
            _canvas.Fill([.. outlines.SelectMany(line => Strokes.Of(line, look.Width * place.Scale, [.. look.Dashes.Select(length => length * place.Scale)]))], stroke);
        }
    }

    private static IEnumerable<Point[]> Lines(XElement element, Place place)
    {
        switch (element.Name.LocalName)
        {
            case "rect":
                (double x, double y, double width, double height) = (place.Across(element, "x"), place.Down(element, "y"), place.Across(element, "width"), place.Down(element, "height"));
                return [[new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]];
            case "line":
                return [[new(place.Across(element, "x1"), place.Down(element, "y1")), new(place.Across(element, "x2"), place.Down(element, "y2"))]];
            case "polyline" or "polygon":
                return [Points(element.Attribute("points")?.Value ?? "")];
            case "path":
                return (element.Attribute("d")?.Value ?? "").Split('M', StringSplitOptions.RemoveEmptyEntries).Select(part => Points(part.Replace('L', ' ')));
            default:
                throw new FormatException($"A chart has no '{element.Name.LocalName}'.");
        }
    }

    private void Write(string text, Look look, Place place, double x, double y)
    {
        if (look.Fill is not int colour)
        {
            return;
        }

        GlyphShape[] letters = [.. (look.IsBold ? Font.Bold : Font.Regular).Of(text)];
        double at = x - (look.Anchor * look.Size * letters.Sum(letter => letter.Advance));
        List<Point[]> contours = [];
        foreach (GlyphShape letter in letters)
        {
            contours.AddRange(letter.Contours.Select(contour => Array.ConvertAll(contour, point => place.Of(new Point(at + (look.Size * point.X), y + (look.Size * point.Y))))));
            at += letter.Advance * look.Size;
        }

        _canvas.Fill(contours, colour);
    }

    private static Point[] Points(string text)
    {
        double[] numbers = [.. text.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Look.Number)];
        return [.. numbers.Chunk(2).Select(pair => new Point(pair[0], pair[1]))];
    }

    [GeneratedRegex(@"^translate\((-?[0-9.]+)[ ,](-?[0-9.]+)\)$")]
    private static partial Regex Translation();
}
