namespace GrowthSim.Analysis.Review;

/// <summary>What a needed change is a year.</summary>
public enum ChangeKind
{
    /// <summary>Growth: a share of the value, compounding.</summary>
    Growth,

    /// <summary>A difference in the unit of the variable: points of a share, units of a count.</summary>
    Difference,

    /// <summary>The value itself, as a mean over the years that are left.</summary>
    Average,
}
