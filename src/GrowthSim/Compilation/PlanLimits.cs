namespace GrowthSim.Compilation;

/// <summary>How large a plan may be; beyond, compiling is refused with the limit named.</summary>
public static class PlanLimits
{
    /// <summary>The greatest number of operations of a plan, over all years.</summary>
    public const int Operations = 2_000_000;

    /// <summary>The greatest number of reported values of a path: series times years, and measures.</summary>
    public const int Outputs = 100_000;

    /// <summary>The greatest number of random numbers a path where rare events are estimated: a population keeps those of all its paths, twice.</summary>
    public const int RareNumbers = 8_192;

    /// <summary>The greatest number of targets together, of which those that imply each other are one, whose misses are counted by how many are missed and by twos.</summary>
    public const int TargetsTogether = 512;

    /// <summary>The greatest number of targets together whose misses are counted by threes.</summary>
    public const int TargetsByThrees = 64;

    /// <summary>The greatest number of names in a chain in which each needs the next within one year.</summary>
    public const int Chain = 2_000;
}
