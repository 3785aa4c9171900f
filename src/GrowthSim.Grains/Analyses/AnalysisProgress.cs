namespace GrowthSim.Grains.Analyses;

/// <summary>How far an analysis is, as it is told while it goes on.</summary>
internal sealed class AnalysisProgress
{
    /// <summary>Gets or sets the number of runs that are done.</summary>
    public int Done { get; set; }

    /// <summary>Gets or sets the run that is going on.</summary>
    public string? Run { get; set; }

    /// <summary>Gets or sets whether the activation goes: its run goes on, and another activation with it.</summary>
    public bool IsLeft { get; set; }

    /// <summary>Gets or sets the number of its paths that are merged.</summary>
    public long Paths { get; set; }
}
