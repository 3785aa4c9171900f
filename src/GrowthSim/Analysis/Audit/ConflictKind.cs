namespace GrowthSim.Analysis.Audit;

/// <summary>How targets conflict.</summary>
public enum ConflictKind
{
    /// <summary>They cannot all be met.</summary>
    Contradiction,

    /// <summary>They can all be met only where a quantity has one value, or next to it.</summary>
    KnifeEdge,

    /// <summary>One target asks for what the model gives to hardly any path, whatever the others do.</summary>
    OutOfReach,
}
