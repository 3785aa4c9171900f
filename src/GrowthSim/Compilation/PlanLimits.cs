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

    /// <summary>The greatest number of names in a chain in which each needs the next within one year.</summary>
    public const int Chain = 2_000;
}
