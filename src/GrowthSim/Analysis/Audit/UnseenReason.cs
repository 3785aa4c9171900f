namespace GrowthSim.Analysis.Audit;

/// <summary>Why no target depends on a lever or a parameter.</summary>
public enum UnseenReason
{
    /// <summary>No equation refers to it.</summary>
    Unused,

    /// <summary>It leads only to variables that no target looks at.</summary>
    OtherVariables,

    /// <summary>Levers, as the scenario sets them, keep it out.</summary>
    Settings,

    /// <summary>It is multiplied by 0, or stands in a branch that constants of the model rule out.</summary>
    Cancelled,
}
