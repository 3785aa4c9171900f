using System.Buffers.Binary;

namespace GrowthSim.Charts.Pictures;

/// <summary>Reads the outline of a letter that is not composed of others: lines and quadratic curves, as polygons.</summary>
internal static class GlyphOutline
{
    private const int OnCurve = 0x1;
    private const int Repeats = 0x8;
    private const int Pieces = 6;

    /// <summary>Returns the polygons, in the units of the font.</summary>
    /// <param name="data">The font.</param>
    /// <param name="at">Where the letter begins.</param>
    public static IEnumerable<Point[]> Read(byte[] data, int at)
    {
        int contours = BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));
        int[] ends = [.. Enumerable.Range(0, contours).Select(i => (int)BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at + 10 + (2 * i))))];
        int place = at + 10 + (2 * contours);
        place += 2 + BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(place));
        int points = ends[^1] + 1;
        byte[] flags = Flags(data, points, ref place);
        double[] x = Coordinates(data, flags, 0x2, 0x10, ref place);
        double[] y = Coordinates(data, flags, 0x4, 0x20, ref place);
        int start = 0;
        foreach (int end in ends)
        {
            yield return Polygon([.. Enumerable.Range(start, end - start + 1).Select(i => (new Point(x[i], y[i]), (flags[i] & OnCurve) != 0))]);
            start = end + 1;
        }
    }

    private static byte[] Flags(byte[] data, int points, ref int place)
    {
        byte[] flags = new byte[points];
        for (int i = 0; i < points; i++)
        {
            byte flag = data[place++];
            flags[i] = flag;
            for (int again = (flag & Repeats) != 0 ? data[place++] : 0; again > 0; again--)
            {
                flags[++i] = flag;
            }
        }

        return flags;
    }

    /// <summary>Reads one coordinate of all points: each is a step from the one before, of a byte with its sign in the flags, of two bytes, or none.</summary>
    private static double[] Coordinates(byte[] data, byte[] flags, int isByte, int isSameOrPositive, ref int place)
    {
        double[] values = new double[flags.Length];
        int value = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            bool set = (flags[i] & isSameOrPositive) != 0;
            if ((flags[i] & isByte) != 0)
            {
                value += set ? data[place] : -data[place];
                place++;
            }
            else if (!set)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(place));
                place += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>Between two points off the curve lies one on it, in their middle, which is not written.</summary>
    private static Point[] Polygon((Point At, bool On)[] points)
    {
        List<Point> polygon = [];
        (Point last, bool lastOn) = points[^1];
        Point from = lastOn ? last : points[0].On ? points[0].At : Point.Between(last, points[0].At, 0.5);
        for (int i = 0; i < points.Length; i++)
        {
            (Point at, bool on) = points[i];
            if (on)
            {
                polygon.Add(from = at);
                continue;
            }

            (Point next, bool nextOn) = points[(i + 1) % points.Length];
            Point to = nextOn ? next : Point.Between(at, next, 0.5);
            for (int piece = 1; piece <= Pieces; piece++)
            {
                double part = (double)piece / Pieces;
                polygon.Add(Point.Between(Point.Between(from, at, part), Point.Between(at, to, part), part));
            }

            from = to;
        }

        return [.. polygon];
    }
}
