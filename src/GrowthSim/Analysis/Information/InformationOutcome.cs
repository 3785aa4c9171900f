using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Information;

/// <summary>What it is worth to find out before a choice.</summary>
/// <param name="Question">Between what is chosen, and what for.</param>
/// <param name="Run">What the run says.</param>
/// <param name="Analysis">What each action is worth, and what it is worth to know each number.</param>
public sealed record InformationOutcome(ValueQuestion Question, RunOutcome Run, InformationAnalysis Analysis);
