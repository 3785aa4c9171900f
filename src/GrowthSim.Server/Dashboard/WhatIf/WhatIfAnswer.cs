using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Server.Dashboard.WhatIf;

/// <summary>What a what-if says.</summary>
/// <param name="Outcome">The run with the settings; compared, path by path, with that of the scenario as it stands where that can be.</param>
/// <param name="Baseline">The run of the scenario as it stands.</param>
/// <param name="Settings">What was replaced; none where nothing was.</param>
public sealed record WhatIfAnswer(RunOutcome Outcome, RunOutcome Baseline, ImmutableArray<(string Name, string Equation)> Settings);
