using System.Collections.Immutable;

namespace GrowthSim.Analysis.Deadlines.Documents;

/// <summary>When targets are met, and until when levers move them.</summary>
/// <param name="Model">The model's identifier.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Paths">The number of paths of each run.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Level">The confidence level of all intervals.</param>
/// <param name="Targets">The targets that ask for a variable in one year.</param>
/// <param name="NotAsked">The identifiers of the other scored targets.</param>
/// <param name="Levers">By lever and target, until when it moves.</param>
public sealed record DeadlineBody(
    string Model, string Revision, string Scenario, long Paths, ulong Seed, double Level, ImmutableArray<TargetDeadlineDocument> Targets, ImmutableArray<string> NotAsked, ImmutableArray<LeverDeadlineDocument> Levers)
{
    internal static DeadlineBody Of(DeadlineOutcome outcome, string language) => new(
        outcome.Run.Model,
        outcome.Run.Revision,
        outcome.Run.Scenario,
        outcome.Run.Paths,
        outcome.Run.Seed,
        outcome.Run.Level,
        [.. outcome.Targets.Select(target => TargetDeadlineDocument.Of(target, language))],
        outcome.Others,
        [.. outcome.Levers.Select(LeverDeadlineDocument.Of)]);
}
