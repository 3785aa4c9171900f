using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Runs;

/// <summary>What came of a run.</summary>
/// <param name="Id">Its identity, by which it is found again.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Elapsed">The time from the order to the outcome.</param>
/// <param name="FromRecord">Whether an earlier run answered.</param>
internal sealed record FinishedRun(string Id, RunOutcome Outcome, TimeSpan Elapsed, bool FromRecord);
