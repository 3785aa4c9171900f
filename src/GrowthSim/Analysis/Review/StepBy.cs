namespace GrowthSim.Analysis.Review;

/// <summary>In what portions figures enter a review.</summary>
public enum StepBy
{
    /// <summary>One after the other; those of a day in the order of the record.</summary>
    Figure,

    /// <summary>All that become known on a day together.</summary>
    Date,
}
