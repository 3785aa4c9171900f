using System.Buffers.Binary;
using System.Text;

namespace GrowthSim.Charts.Pictures;

/// <summary>A TrueType font that is part of the program, so that a text is the same picture on every machine: widths and outlines of its letters.</summary>
/// <remarks>Reads a character map of format 4 and outlines of the table <c>glyf</c>, composed ones too, with what their parts are moved by; hints and kerning are left out. See the OpenType specification, chapters cmap, loca and glyf.</remarks>
internal sealed class Font
{
    private const int CompositeHeader = 10;
    private const int WordArguments = 0x1;
    private const int HasScale = 0x8;
    private const int MoreParts = 0x20;

    private readonly byte[] _data;
    private readonly Dictionary<string, int> _tables = [];
    private readonly Dictionary<int, GlyphShape> _shapes = [];
    private readonly double _unit;
    private readonly int _glyphs;

    private Font(byte[] data)
    {
        _data = data;
        for (int i = 0; i < U16(4); i++)
        {
            int entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(data, entry, 4)] = (int)U32(entry + 8);
        }

        _unit = 1.0 / U16(_tables["head"] + 18);
        _glyphs = U16(_tables["maxp"] + 4);
    }

    /// <summary>Gets the font of texts.</summary>
    public static Font Regular { get; } = Read("DejaVuSans.ttf");

    /// <summary>Gets the font of what is strong.</summary>
    public static Font Bold { get; } = Read("DejaVuSans-Bold.ttf");

    /// <summary>Returns the letters of a text, those that the font lacks as its box for them.</summary>
    public IEnumerable<GlyphShape> Of(string text) => text.EnumerateRunes().Select(rune => Shape(Glyph(rune.Value)));

    private static Font Read(string name)
    {
        using Stream stream = typeof(Font).Assembly.GetManifestResourceStream("GrowthSim.Charts.Pictures." + name) ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        byte[] data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new Font(data);
    }

    private GlyphShape Shape(int glyph)
    {
        lock (_shapes)
        {
            if (!_shapes.TryGetValue(glyph, out GlyphShape? shape))
            {
                shape = new GlyphShape(U16(_tables["hmtx"] + (4 * glyph)) * _unit, [.. Contours(glyph).Select(contour => contour.Select(point => new Point(point.X * _unit, -point.Y * _unit)).ToArray())]);
                _shapes.Add(glyph, shape);
            }

            return shape;
        }
    }

    private int Glyph(int code)
    {
        int map = _tables["cmap"] + (int)U32(_tables["cmap"] + 8);
        int doubled = U16(map + 6);
        for (int i = 0; i < doubled; i += 2)
        {
            int start = U16(map + 16 + doubled + i);
            if (code <= U16(map + 14 + i))
            {
                return code < start ? 0 : (code + U16(map + 16 + (2 * doubled) + i)) & 0xFFFF;
            }
        }

        return 0;
    }

    private IEnumerable<Point[]> Contours(int glyph)
    {
        int entry = _tables["loca"] + (4 * glyph);
        if (glyph >= _glyphs || U32(entry) == U32(entry + 4))
        {
            return [];
        }

        int at = _tables["glyf"] + (int)U32(entry);
        return I16(at) < 0 ? Composite(at + CompositeHeader) : GlyphOutline.Read(_data, at);
    }

    private IEnumerable<Point[]> Composite(int at)
    {
        int flags;
        do
        {
            flags = U16(at);
            int part = U16(at + 2);
            bool words = (flags & WordArguments) != 0;
            (int x, int y) = words ? (I16(at + 4), I16(at + 6)) : ((sbyte)_data[at + 4], (sbyte)_data[at + 5]);
            at += words ? 8 : 6;
            double scale = (flags & HasScale) != 0 ? I16(at) / 16384.0 : 1;
            (double a, double b, double c, double d) = (scale, 0.0, 0.0, scale);
            if ((flags & 0x40) != 0)
            {
                (a, d) = (I16(at) / 16384.0, I16(at + 2) / 16384.0);
                at += 4;
            }
            else if ((flags & 0x80) != 0)
            {
                (a, b, c, d) = (I16(at) / 16384.0, I16(at + 2) / 16384.0, I16(at + 4) / 16384.0, I16(at + 6) / 16384.0);
                at += 8;
            }
            else if ((flags & HasScale) != 0)
            {
                at += 2;
            }

            foreach (Point[] contour in Contours(part))
            {
                yield return [.. contour.Select(point => new Point((a * point.X) + (c * point.Y) + x, (b * point.X) + (d * point.Y) + y))];
            }
        }
        while ((flags & MoreParts) != 0);
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
