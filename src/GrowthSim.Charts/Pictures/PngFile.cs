using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GrowthSim.Charts.Pictures;

/// <summary>Makes a picture file of a chart, for programs that take no SVG. Its letters are those of a font that is part of the program: no font, browser or library of the machine has a part in it.</summary>
public static class PngFile
{
    /// <summary>How many points of the picture are one unit of the drawing: sharp on paper and on fine screens.</summary>
    private const double Scale = 2;

    /// <summary>Points a metre at that scale, where a drawing has 96 units an inch: the size at which programs place the picture.</summary>
    private const int PointsPerMetre = (int)(Scale * 96 / 0.0254);

    private const int Channels = 3;
    private const byte EightBits = 8;
    private const byte Colours = 2;
    private const byte AsItIs = 0;

    /// <summary>Returns the file of a chart.</summary>
    /// <param name="svg">The chart as <see cref="Rendering.SvgFile"/> writes it.</param>
    /// <exception cref="FormatException">The text has something that no chart has.</exception>
    public static byte[] Of(string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        Canvas canvas = Picture.Of(svg, Scale);
        using MemoryStream file = new();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Chunk(file, "IHDR", [.. Whole(canvas.Width), .. Whole(canvas.Height), EightBits, Colours, 0, 0, 0]);
        Chunk(file, "pHYs", [.. Whole(PointsPerMetre), .. Whole(PointsPerMetre), 1]);
        Chunk(file, "IDAT", Packed(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Each row as it is: letters and areas of few colours pack better so than as differences.</summary>
    private static byte[] Packed(Canvas canvas)
    {
        int stride = canvas.Width * Channels;
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int y = 0; y < canvas.Height; y++)
            {
                zip.WriteByte(AsItIs);
                zip.Write(canvas.Points, y * stride, stride);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string kind, byte[] content)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(kind), .. content];
        file.Write(Whole(content.Length));
        file.Write(summed);
        file.Write(Whole((int)Sum(summed)));
    }

    private static byte[] Whole(int value)
    {
        byte[] bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The checksum of the PNG specification, annex D.</summary>
    private static uint Sum(byte[] bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte next in bytes)
        {
            sum ^= next;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
            }
        }

        return ~sum;
    }
}
