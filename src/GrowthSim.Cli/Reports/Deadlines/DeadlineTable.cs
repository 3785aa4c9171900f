namespace GrowthSim.Cli.Reports.Deadlines;

/// <summary>The tables of deadlines.</summary>
internal enum DeadlineTable
{
    /// <summary>A row for each target and year.</summary>
    Years,

    /// <summary>A row for each lever, target and year.</summary>
    Levers,
}
