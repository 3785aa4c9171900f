namespace GrowthSim.Cli.Reports;

/// <summary>The table of a run that is written as CSV.</summary>
internal enum ReportTable
{
    Targets,
    Joint,
    Projections,
    Rare,
    Breaks,
}
