namespace GrowthSim.Language;

/// <summary>What becomes of the figures on record.</summary>
public enum AsOfMode
{
    /// <summary>The run is conditioned on them: the distribution of everything, given the figures.</summary>
    Condition,

    /// <summary>Each stands in place of its variable and year, and teaches nothing about the rest.</summary>
    Substitute,
}
