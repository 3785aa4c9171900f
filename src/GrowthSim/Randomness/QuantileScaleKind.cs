namespace GrowthSim.Randomness;

/// <summary>The kinds of <see cref="QuantileScale"/>.</summary>
internal enum QuantileScaleKind
{
    /// <summary>The value x itself.</summary>
    Value,

    /// <summary>ln(x − low): skewed, from an end on.</summary>
    FromLowEnd,

    /// <summary>−ln(high − x).</summary>
    FromHighEnd,

    /// <summary>ln((x − low)/(high − x)).</summary>
    BetweenEnds,

    /// <summary>ln((x − median)/z): heavy tails on both sides.</summary>
    AroundMedian,
}
