using System.Runtime.CompilerServices;

namespace GrowthSim.Charts.Pictures;

/// <summary>A picture on white that polygons are filled on, each point of it with the part of it that they cover.</summary>
/// <remarks>
/// Coverage is exact for a polygon: every edge adds to the points that it passes the area to its right, and the sum from the left is what is covered (the method of font-rs). Only sums, products and roots are taken, so
/// that the picture is the same on every machine.
/// </remarks>
internal sealed class Canvas
{
    private const int Channels = 3;
    private const byte White = 255;

    /// <summary>What covers less of a point does not show in it.</summary>
    private const float Least = 1f / 512;

    private float[] _areas = [];

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        Points = new byte[width * height * Channels];
        Points.AsSpan().Fill(White);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Gets red, green and blue of each point, row by row from the top.</summary>
    public byte[] Points { get; }

    /// <summary>Fills polygons; where they overlap, once. Those that turn the other way are holes.</summary>
    public void Fill(IReadOnlyCollection<Point[]> polygons, int colour)
    {
        (double least, double most, double highest, double lowest) = (Width, 0, Height, 0);
        foreach (Point[] polygon in polygons)
        {
            foreach (Point point in polygon)
            {
                (least, most) = (Math.Min(least, point.X), Math.Max(most, point.X));
                (highest, lowest) = (Math.Min(highest, point.Y), Math.Max(lowest, point.Y));
            }
        }

        int left = Math.Max(0, (int)Math.Floor(least));
        int top = Math.Max(0, (int)Math.Floor(highest));
        (int width, int height) = (Math.Min(Width, (int)Math.Ceiling(most) + 1) - left, Math.Min(Height, (int)Math.Ceiling(lowest)) - top);
        if (width <= 0 || height <= 0)
        {
            return;
        }

        // An edge on the right border adds to the point beyond it.
        int stride = width + 2;
        if (_areas.Length < stride * height)
        {
            _areas = new float[stride * height];
        }

        Span<float> areas = _areas.AsSpan(0, stride * height);
        areas.Clear();
        foreach (Point[] polygon in polygons)
        {
            for (int i = 0; i < polygon.Length; i++)
            {
                Point from = polygon[i];
                Point to = polygon[i + 1 < polygon.Length ? i + 1 : 0];
                Edge(areas, stride, height, new Point(Math.Clamp(from.X - left, 0, width), from.Y - top), new Point(Math.Clamp(to.X - left, 0, width), to.Y - top));
            }
        }

        for (int y = 0; y < height; y++)
        {
            Row(areas.Slice(y * stride, width), (((top + y) * Width) + left) * Channels, colour);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Edge(Span<float> areas, int stride, int height, Point from, Point to)
    {
        if (from.Y == to.Y)
        {
            return;
        }

        double direction = from.Y < to.Y ? 1 : -1;
        (Point upper, Point lower) = direction > 0 ? (from, to) : (to, from);
        double slope = (lower.X - upper.X) / (lower.Y - upper.Y);
        double x = upper.Y < 0 ? upper.X - (upper.Y * slope) : upper.X;
        int first = Math.Max(0, (int)upper.Y);
        int last = Math.Min(height, (int)Math.Ceiling(lower.Y));
        for (int y = first; y < last; y++)
        {
            double part = Math.Min(y + 1, lower.Y) - Math.Max(y, upper.Y);
            double next = x + (part * slope);
            Pass(areas.Slice(y * stride, stride), Math.Min(x, next), Math.Max(x, next), direction * part);
            x = next;
        }
    }

    /// <summary>Adds an edge within a row, from one place to another, that takes so much of its height.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(Span<float> row, double from, double to, double height)
    {
        int first = (int)from;
        int last = (int)Math.Ceiling(to);
        if (last <= first + 1)
        {
            double middle = ((from + to) / 2) - first;
            row[first] += (float)(height - (height * middle));
            row[first + 1] += (float)(height * middle);
            return;
        }

        double slope = 1 / (to - from);
        double offset = 1 - (from - first);
        double begun = 0.5 * slope * offset * offset;
        double ended = to - last + 1;
        double end = 0.5 * slope * ended * ended;
        row[first] += (float)(height * begun);
        if (last == first + 2)
        {
            row[first + 1] += (float)(height * (1 - begun - end));
        }
        else
        {
            double second = slope * (1.5 - (from - first));
            row[first + 1] += (float)(height * (second - begun));
            for (int i = first + 2; i < last - 1; i++)
            {
                row[i] += (float)(height * slope);
            }

            double before = second + ((last - first - 3) * slope);
            row[last - 1] += (float)(height * (1 - before - end));
        }

        row[last] += (float)(height * end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(Span<float> areas, int at, int colour)
    {
        float sum = 0;
        foreach (float area in areas)
        {
            sum += area;
            float cover = Math.Min(1, Math.Abs(sum));
            if (cover > Least)
            {
                Points[at] = Mixed(Points[at], (colour >> 16) & 0xFF, cover);
                Points[at + 1] = Mixed(Points[at + 1], (colour >> 8) & 0xFF, cover);
                Points[at + 2] = Mixed(Points[at + 2], colour & 0xFF, cover);
            }

            at += Channels;
        }
    }

    private static byte Mixed(byte under, int over, float cover) => (byte)(under + ((over - under) * cover) + 0.5f);
}
