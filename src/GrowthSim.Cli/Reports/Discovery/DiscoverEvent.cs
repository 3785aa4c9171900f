namespace GrowthSim.Cli.Reports.Discovery;

/// <summary>What boxes are sought of.</summary>
internal enum DiscoverEvent
{
    /// <summary>The target is missed.</summary>
    Missed,

    /// <summary>It is met.</summary>
    Met,
}
