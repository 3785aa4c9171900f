namespace GrowthSim.Cli.Reports.Information;

/// <summary>What a choice is worth.</summary>
internal enum ValueUnit
{
    /// <summary>Whether targets are met.</summary>
    Hits,

    /// <summary>The measure of a target.</summary>
    Measure,
}
