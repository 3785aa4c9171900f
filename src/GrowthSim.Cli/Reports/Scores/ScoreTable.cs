namespace GrowthSim.Cli.Reports.Scores;

/// <summary>The table of scores that CSV has.</summary>
internal enum ScoreTable
{
    Targets,
    Figures,
    Views,
    Reliability,
}
