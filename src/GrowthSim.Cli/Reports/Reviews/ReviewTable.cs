namespace GrowthSim.Cli.Reports.Reviews;

/// <summary>The table of a review that CSV has.</summary>
internal enum ReviewTable
{
    Targets,
    Figures,
    Learnt,
    Moves,
    Needed,
}
