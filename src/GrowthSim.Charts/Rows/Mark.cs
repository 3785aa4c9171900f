namespace GrowthSim.Charts.Rows;

/// <summary>A mark of a row, on the scale of its chart.</summary>
/// <param name="Kind">What it is drawn as.</param>
/// <param name="From">Its value, or where it begins.</param>
/// <param name="To">Where it ends; for a dot the same as <paramref name="From"/>.</param>
/// <param name="Style">The class that colours it.</param>
public sealed record Mark(MarkKind Kind, double From, double To, string Style)
{
    /// <summary>Gets where in the row it stands.</summary>
    public MarkLane Lane { get; init; }

    /// <summary>Gets whether it can be drawn.</summary>
    internal bool IsKnown => double.IsFinite(From) && double.IsFinite(To);

    /// <summary>Gets the height of its middle, in pixels of a row of 18.</summary>
    internal double Middle => Lane switch
    {
        MarkLane.Upper => 5,
        MarkLane.Lower => 13,
        _ => 9,
    };

    /// <summary>Gets the height of a bar.</summary>
    internal double Height => Lane == MarkLane.Middle ? 10 : 7;
}
