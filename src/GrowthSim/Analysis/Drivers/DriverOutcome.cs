using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Drivers;

/// <summary>What drives the targets of a run.</summary>
/// <param name="Run">What the run says.</param>
/// <param name="Analysis">What drives them.</param>
public sealed record DriverOutcome(RunOutcome Run, DriverAnalysis Analysis)
{
    /// <summary>Gets what factors do alone and together with others; null where that is not asked for.</summary>
    public TotalOutcome? Totals { get; init; }
}
