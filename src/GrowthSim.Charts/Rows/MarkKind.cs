namespace GrowthSim.Charts.Rows;

/// <summary>What a mark is drawn as.</summary>
public enum MarkKind
{
    /// <summary>A bar between two values.</summary>
    Bar,

    /// <summary>A line between two values, with a stroke at each end: an interval.</summary>
    Whisker,

    /// <summary>A dot at a value.</summary>
    Dot,

    /// <summary>A dot whose middle is empty: an estimate that may as well be none.</summary>
    HollowDot,
}
