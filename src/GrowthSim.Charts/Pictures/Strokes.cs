namespace GrowthSim.Charts.Pictures;

/// <summary>Lines as the polygons that they cover: ends cut off, corners round, dashes.</summary>
internal static class Strokes
{
    /// <summary>How far the handles of a cubic curve stand that is a quarter of a circle.</summary>
    private const double Handle = 0.5522847498;

    private const int Pieces = 6;

    /// <summary>Returns the polygons of a line, all turning the same way.</summary>
    /// <param name="line">Its points; a closed one ends where it begins.</param>
    /// <param name="width">Its width.</param>
    /// <param name="dashes">The lengths of dashes and gaps in turn; empty for a line without gaps.</param>
    public static IEnumerable<Point[]> Of(IReadOnlyList<Point> line, double width, IReadOnlyList<double> dashes)
    {
        if (dashes.Count > 0)
        {
            return Dashed(line, dashes).SelectMany(dash => Of(dash, width, []));
        }

        IEnumerable<Point[]> sides = Enumerable.Range(1, Math.Max(0, line.Count - 1)).Where(i => line[i] != line[i - 1]).Select(i => Side(line[i - 1], line[i], width / 2));
        bool closed = line.Count > 2 && line[0] == line[^1];
        IEnumerable<Point[]> corners = line.Skip(closed ? 0 : 1).Take(line.Count - (closed ? 1 : 2)).Select(corner => Circle(corner, width / 2));
        return sides.Concat(corners);
    }

    /// <summary>Returns a circle as a polygon.</summary>
    public static Point[] Circle(Point centre, double radius)
    {
        List<Point> circle = [];
        (double X, double Y) from = (1, 0);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            (double X, double Y) to = (-from.Y, from.X);
            for (int i = 0; i < Pieces; i++)
            {
                double t = (double)i / Pieces;
                double u = 1 - t;
                (double a, double b, double c, double d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
                double x = ((a + b) * from.X) + (b * Handle * to.X) + ((c + d) * to.X) + (c * Handle * from.X);
                double y = ((a + b) * from.Y) + (b * Handle * to.Y) + ((c + d) * to.Y) + (c * Handle * from.Y);
                circle.Add(new Point(centre.X + (radius * x), centre.Y + (radius * y)));
            }

            from = to;
        }

        return [.. circle];
    }

    private static Point[] Side(Point from, Point to, double half)
    {
        (double x, double y) = (to.X - from.X, to.Y - from.Y);
        double scale = half / Math.Sqrt((x * x) + (y * y));
        (double across, double down) = (-y * scale, x * scale);
        return [new(from.X - across, from.Y - down), new(to.X - across, to.Y - down), new(to.X + across, to.Y + down), new(from.X + across, from.Y + down)];
    }

    private static IEnumerable<List<Point>> Dashed(IReadOnlyList<Point> line, IReadOnlyList<double> dashes)
    {
        int turn = 0;
        double left = dashes[0];
        List<Point> dash = line.Count > 0 ? [line[0]] : [];
        for (int i = 1; i < line.Count; i++)
        {
            Point from = line[i - 1];
            (double x, double y) = (line[i].X - from.X, line[i].Y - from.Y);
            double length = Math.Sqrt((x * x) + (y * y));
            double done = 0;
            while (length - done > left)
            {
                done += left;
                Point at = Point.Between(from, line[i], done / length);
                dash.Add(at);
                if (turn % 2 == 0)
                {
                    yield return dash;
                }

                dash = [at];
                left = dashes[++turn % dashes.Count];
            }

            left -= length - done;
            dash.Add(line[i]);
        }

        if (turn % 2 == 0 && dash.Count > 1)
        {
            yield return dash;
        }
    }
}
