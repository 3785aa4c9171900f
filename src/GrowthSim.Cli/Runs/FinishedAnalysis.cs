namespace GrowthSim.Cli.Runs;

/// <summary>What came of an analysis.</summary>
/// <typeparam name="TOutcome">What it says.</typeparam>
/// <param name="Outcome">What it says; of one that was stopped what is known.</param>
/// <param name="Done">The number of runs that are done.</param>
/// <param name="Runs">The number of runs that it takes.</param>
/// <param name="IsPartial">Whether it was stopped.</param>
internal sealed record FinishedAnalysis<TOutcome>(TOutcome Outcome, int Done, int Runs, bool IsPartial)
    where TOutcome : class;
