namespace GrowthSim.Charts.Rows;

/// <summary>Where in a row a mark stands.</summary>
public enum MarkLane
{
    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>In the upper half.</summary>
    Upper,

    /// <summary>In the lower half.</summary>
    Lower,
}
