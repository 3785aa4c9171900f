namespace GrowthSim.Server.Tests.Chaos;

/// <summary>What may befall a cluster.</summary>
internal enum Disturbance
{
    /// <summary>A silo dies.</summary>
    Kill,

    /// <summary>A silo hangs for a while.</summary>
    Pause,

    /// <summary>A silo is asked to stop.</summary>
    Stop,

    /// <summary>A silo is added.</summary>
    Add,

    /// <summary>All silos die, and as many are started.</summary>
    RestartAll,

    /// <summary>The store is away for a while.</summary>
    Outage,
}
