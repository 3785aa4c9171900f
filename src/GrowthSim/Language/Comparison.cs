namespace GrowthSim.Language;

/// <summary>How a target's measure is held against its threshold.</summary>
public enum Comparison
{
    /// <summary>measure ≥ threshold.</summary>
    AtLeast,

    /// <summary>measure &gt; threshold.</summary>
    Above,

    /// <summary>measure ≤ threshold.</summary>
    AtMost,

    /// <summary>measure &lt; threshold.</summary>
    Below,

    /// <summary>measure = threshold.</summary>
    Equals,

    /// <summary>threshold ≤ measure ≤ second threshold.</summary>
    Between,

    /// <summary>|measure − threshold| ≤ second threshold.</summary>
    About,

    /// <summary>measure ≥ threshold; the second threshold is the stretch.</summary>
    Range,
}
