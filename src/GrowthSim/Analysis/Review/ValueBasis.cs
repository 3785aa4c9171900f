namespace GrowthSim.Analysis.Review;

/// <summary>Where the latest known value of a variable is from.</summary>
public enum ValueBasis
{
    /// <summary>A figure on record.</summary>
    Figure,

    /// <summary>It follows from figures, or the model is sure of it.</summary>
    Model,

    /// <summary>No figure tells it: the median given the figures there are.</summary>
    Median,
}
