using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Comparisons;

/// <summary>One of the scenarios that are compared, and its run.</summary>
/// <param name="Name">The scenario as it was asked for, with the assumptions that were replaced in it.</param>
/// <param name="Outcome">What its run says.</param>
public sealed record ComparedRun(string Name, RunOutcome Outcome);
