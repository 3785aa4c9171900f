namespace GrowthSim.Grains;

/// <summary>How far a run is.</summary>
[GenerateSerializer, Alias("growthsim.RunState")]
public enum RunState
{
    /// <summary>Nobody ordered it.</summary>
    Unknown = 0,

    /// <summary>Ordered; no block is out yet.</summary>
    Queued = 1,

    /// <summary>Blocks are out.</summary>
    Running = 2,

    /// <summary>The last path is merged.</summary>
    Finished = 3,

    /// <summary>Stopped by a user; what was merged is kept, and the same order goes on from there.</summary>
    Cancelled = 4,

    /// <summary>Stopped because the model gave no usable numbers.</summary>
    Failed = 5,
}
