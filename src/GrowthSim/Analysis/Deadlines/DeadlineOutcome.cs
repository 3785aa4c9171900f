using System.Collections.Immutable;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Deadlines;

/// <summary>When targets are met, whether they are kept, and until when levers still move them.</summary>
/// <param name="Run">The run that says when.</param>
/// <param name="Targets">The targets that ask for a variable in one year, in the order of the model.</param>
/// <param name="Others">The identifiers of the other scored targets: of windows and dates, or with a condition of two sides.</param>
/// <param name="Levers">By lever and target, until when it moves.</param>
public sealed record DeadlineOutcome(RunOutcome Run, ImmutableArray<TargetDeadline> Targets, ImmutableArray<string> Others, ImmutableArray<LeverDeadline> Levers);
