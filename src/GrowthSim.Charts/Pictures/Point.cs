namespace GrowthSim.Charts.Pictures;

/// <summary>A place in a picture, from its upper left corner.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>Returns the point between two, <paramref name="part"/> of the way.</summary>
    public static Point Between(Point from, Point to, double part) => new(from.X + (part * (to.X - from.X)), from.Y + (part * (to.Y - from.Y)));
}
