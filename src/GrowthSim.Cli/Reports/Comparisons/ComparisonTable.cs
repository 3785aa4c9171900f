namespace GrowthSim.Cli.Reports.Comparisons;

/// <summary>The tables of a comparison.</summary>
internal enum ComparisonTable
{
    /// <summary>A row for each target and pair of scenarios.</summary>
    Targets,

    /// <summary>A row for all targets, and each group, together and each pair of scenarios.</summary>
    Joint,

    /// <summary>A row for each scenario, series and year.</summary>
    Projections,
}
