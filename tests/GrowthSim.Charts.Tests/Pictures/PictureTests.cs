using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GrowthSim.Charts.Pictures;

namespace GrowthSim.Charts.Tests.Pictures;

public sealed class PictureTests
{
    private const int Black = 0;

    [Fact]
    public void A_polygon_covers_of_each_point_what_lies_in_it()
    {
        Canvas canvas = new(4, 3);

        canvas.Fill([[new(0.5, 0.25), new(3, 0.25), new(3, 2), new(0.5, 2)]], Black);

        Assert.Equal([0.375, 0.75, 0.75, 0, 0.5, 1, 1, 0, 0, 0, 0, 0], Covered(canvas), Close);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(7.7)]
    [InlineData(20)]
    public void A_circle_covers_its_area(double radius)
    {
        Canvas canvas = new(48, 48);

        canvas.Fill([Strokes.Circle(new Point(23.9, 24.2), radius)], Black);

        // A polygon of 24 corners lacks 1 - sin(2 pi / 24) / (2 pi / 24) = 1.14 % of its circle; a point is written in steps of 1/255.
        Assert.Equal(Math.PI * radius * radius, Covered(canvas).Sum(), Math.PI * radius * ((0.0115 * radius) + (2.0 / 255)));
    }

    [Fact]
    public void A_line_covers_its_length_by_its_width_and_dashes_their_part_of_it()
    {
        (Canvas whole, Canvas dashed) = (new(60, 50), new(60, 50));
        Point[] line = [new(5, 6), new(45, 36)];

        whole.Fill([.. Strokes.Of(line, 3, [])], Black);
        dashed.Fill([.. Strokes.Of(line, 3, [6, 4])], Black);

        Assert.Equal(50 * 3, Covered(whole).Sum(), 0.5);
        Assert.Equal(30 * 3, Covered(dashed).Sum(), 0.5);
    }

    [Fact]
    public void A_part_beyond_the_edge_is_cut_off()
    {
        Canvas canvas = new(10, 10);

        canvas.Fill([[new(-5, -5), new(5, -5), new(5, 15), new(-5, 15)], [new(8, 20), new(30, 20), new(30, 8), new(8, 8)]], Black);

        Assert.Equal((5 * 10) + (2 * 2), Covered(canvas).Sum(), 0.01);
    }

    [Fact]
    public void Every_letter_of_Vietnamese_is_in_the_fonts_and_as_wide_as_the_font_says()
    {
        const string Letters = "aàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹêềếễểệiìíĩỉịoòóõỏọôồốỗổộơờớỡởợuùúũủụưừứữửựyỳýỹỷỵđ";
        foreach (Font font in new[] { Font.Regular, Font.Bold })
        {
            GlyphShape missing = Assert.Single(font.Of("\u4E00"));
            GlyphShape[] shapes = [.. font.Of(Letters + Letters.ToUpperInvariant() + "0123456789%–−≥≤·…₫→")];

            Assert.DoesNotContain(missing, shapes);
            Assert.Equal(shapes.Length, shapes.Distinct().Count());
            Assert.All(shapes, shape => Assert.NotEmpty(shape.Contours));
        }

        Assert.Equal(1401.0 / 2048, Assert.Single(Font.Regular.Of("A")).Advance);
    }

    [Fact]
    public void Style_is_that_of_the_heaviest_rule_and_of_what_is_around()
    {
        const string Drawing = """
            <svg xmlns="http://www.w3.org/2000/svg" width="6" height="2">
            <style>.in rect { fill: #00ff00; } rect { fill: #ff0000; } .red { fill: #ff0000; } .in .blue { fill: #0000ff; }</style>
            <svg x="2" y="0" width="4" height="2" class="in"><rect width="50%" height="1"></rect><g transform="translate(2 1)"><rect class="red blue" x="0" y="0" width="2" height="1"></rect></g></svg>
            </svg>
            """;

        Canvas canvas = Picture.Of(Drawing, 1);

        Assert.Equal([0xFFFFFF, 0xFFFFFF, 0x00FF00, 0x00FF00, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x0000FF, 0x0000FF], Colours(canvas));
    }

    [Fact]
    public void What_no_chart_has_is_said_and_not_left_out() =>
        Assert.Contains("'ellipse'", Assert.Throws<FormatException>(() => PngFile.Of("""<svg xmlns="http://www.w3.org/2000/svg" width="6" height="2"><ellipse rx="1" ry="1"></ellipse></svg>""")).Message, StringComparison.Ordinal);

    [Fact]
    public void File_holds_the_picture()
    {
        string drawing = Golden("fan.vi.light.svg");
        Canvas canvas = Picture.Of(drawing, 2);

        Dictionary<string, byte[]> chunks = Chunks(PngFile.Of(drawing));

        Assert.Equal([canvas.Width, canvas.Height], [BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4))]);
        using ZLibStream packed = new(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress);
        using MemoryStream rows = new();
        packed.CopyTo(rows);
        int stride = (canvas.Width * 3) + 1;
        Assert.Equal(canvas.Points, rows.ToArray().Where((_, i) => i % stride != 0));
    }

    /// <summary>Every chart of the golden files in both languages; of one, that it is the same picture on every machine.</summary>
    [Fact]
    public void Every_chart_has_a_picture()
    {
        string[] files = [.. Directory.GetFiles(GoldenFolder, "*.light.svg").Order(StringComparer.Ordinal)];

        Assert.True(files.Length >= 15);
        foreach (string file in files)
        {
            Canvas canvas = Picture.Of(File.ReadAllText(file), 1);
            Assert.InRange(Covered(canvas).Count(cover => cover > 0.2), canvas.Width * canvas.Height / 200, canvas.Width * canvas.Height * 9 / 10);
        }

        Assert.Equal("4b7033ffd571888e", Convert.ToHexStringLower(SHA256.HashData(Picture.Of(Golden("distribution.vi.light.svg"), 1).Points))[..16]);
    }

    private static string GoldenFolder => Path.Combine(Repository.Root, "tests", "GrowthSim.Charts.Tests", "Golden", "Files");

    private static string Golden(string name) => File.ReadAllText(Path.Combine(GoldenFolder, name));

    private static double[] Covered(Canvas canvas) => [.. canvas.Points.Chunk(3).Select(point => 1 - (point[1] / 255.0))];

    private static int[] Colours(Canvas canvas) => [.. canvas.Points.Chunk(3).Select(point => (point[0] << 16) | (point[1] << 8) | point[2])];

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) <= 1.0 / 255;

    private static Dictionary<string, byte[]> Chunks(byte[] png)
    {
        Dictionary<string, byte[]> chunks = [];
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add(Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }

        // The checksum of an empty end is the same in every file.
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], png[^4..]);
        return chunks;
    }
}
