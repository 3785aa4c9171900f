namespace GrowthSim.Compilation.Distances;

/// <summary>What a step of a distance computes.</summary>
internal enum DistanceStepKind
{
    /// <summary>The same on every path.</summary>
    Fixed,

    /// <summary>How far a margin is from an interval, in its standard deviations; 0 within.</summary>
    Gap,

    /// <summary>The sum of two steps: both ways are to be gone.</summary>
    Sum,

    /// <summary>The lesser of two steps: the nearer way is to be gone.</summary>
    Lesser,
}
