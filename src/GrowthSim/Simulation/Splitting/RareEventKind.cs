namespace GrowthSim.Simulation.Splitting;

/// <summary>Whose targets are met together in a rare event.</summary>
public enum RareEventKind
{
    /// <summary>All scored targets.</summary>
    All,

    /// <summary>The targets of a group.</summary>
    Group,

    /// <summary>One target.</summary>
    Target,
}
