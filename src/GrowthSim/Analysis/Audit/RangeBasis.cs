namespace GrowthSim.Analysis.Audit;

/// <summary>What is assumed of the quantities that no target states.</summary>
public enum RangeBasis
{
    /// <summary>Nothing: they may be anything that the model can draw. What is said holds on every path.</summary>
    Anything,

    /// <summary>That each of them, in each year, stays in the middle part of what the model gives it (<see cref="AuditOutcome.Middle"/>).</summary>
    Middle,
}
