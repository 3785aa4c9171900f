namespace GrowthSim.Analysis.Discovery;

/// <summary>Counts of paths.</summary>
/// <param name="Paths">The paths, each as many times as it counts.</param>
/// <param name="Events">Those on which the event happens.</param>
internal readonly record struct CellCount(long Paths, long Events)
{
    /// <summary>Gets the share of paths on which the event happens; 0 of none.</summary>
    public double Density => Paths == 0 ? 0 : (double)Events / Paths;

    /// <summary>Returns the harmonic mean of density and coverage, in which both are wanted alike: 2e/(n + E) of e events on n paths, of E events in all (van Rijsbergen's F, 1979).</summary>
    /// <param name="all">The events in all.</param>
    public double Score(long all) => Paths + all == 0 ? 0 : 2.0 * Events / (Paths + all);

    /// <summary>Adds counts.</summary>
    public static CellCount operator +(CellCount left, CellCount right) => new(left.Paths + right.Paths, left.Events + right.Events);

    /// <summary>Takes counts away.</summary>
    public static CellCount operator -(CellCount left, CellCount right) => new(left.Paths - right.Paths, left.Events - right.Events);
}
