namespace GrowthSim.Cli.Reports;

/// <summary>The projections that a text report shows: none, those that a target looks at, or all.</summary>
internal enum ProjectionChoice
{
    Main,
    All,
    None,
}
