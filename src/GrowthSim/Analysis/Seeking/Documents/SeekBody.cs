using System.Collections.Immutable;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>All that a search says; what is not known is null.</summary>
public sealed record SeekBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string? Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string? Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string? Scenario { get; init; }

    /// <summary>Gets the number of paths of each setting.</summary>
    public required long? Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong? Seed { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double? Level { get; init; }

    /// <summary>Gets the target.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the probability that was wanted.</summary>
    public required double Probability { get; init; }

    /// <summary>Gets the lever or parameter.</summary>
    public required string By { get; init; }

    /// <summary>Gets the setting where the search began.</summary>
    public required double Least { get; init; }

    /// <summary>Gets the setting where it ended.</summary>
    public required double Most { get; init; }

    /// <summary>Gets the year from which a lever has the setting; null for all years.</summary>
    public required int? From { get; init; }

    /// <summary>Gets whether a setting reaches it.</summary>
    public required bool Reachable { get; init; }

    /// <summary>Gets whether the first setting reaches it already.</summary>
    public required bool ReachedAtOnce { get; init; }

    /// <summary>Gets the setting.</summary>
    public required double? Setting { get; init; }

    /// <summary>Gets the near end of its interval.</summary>
    public required double? Lower { get; init; }

    /// <summary>Gets the far end of its interval.</summary>
    public required double? Upper { get; init; }

    /// <summary>Gets the target's probability in the run with that setting.</summary>
    public required double? Reached { get; init; }

    /// <summary>Gets the most probable setting that was tried.</summary>
    public required SoughtPointDocument Best { get; init; }

    /// <summary>Gets the greatest share of paths that a further setting loses; 0 where the target is monotone in it.</summary>
    public required double? Lost { get; init; }

    /// <summary>Gets all settings that were tried, from the first on.</summary>
    public required ImmutableArray<SoughtPointDocument> Curve { get; init; }

    internal static SeekBody Of(SeekAnswer answer)
    {
        RunOutcome? run = answer.Run;
        return new SeekBody
        {
            Model = run?.Model,
            Revision = run?.Revision,
            Scenario = run?.Scenario,
            Paths = run?.Paths,
            Seed = run?.Seed,
            Level = run?.Level,
            Target = answer.Question.Target,
            Probability = answer.Question.Probability,
            By = answer.Question.By,
            Least = answer.Question.Least,
            Most = answer.Question.Most,
            From = answer.Question.From,
            Reachable = answer.IsReachable,
            ReachedAtOnce = answer.IsReachedAtOnce,
            Setting = FiniteNumber.OrNull(answer.Setting),
            Lower = FiniteNumber.OrNull(answer.Lower),
            Upper = FiniteNumber.OrNull(answer.Upper),
            Reached = answer.IsReachable && run is not null ? FiniteNumber.OrNull(run.Target(answer.Question.Target).Probability.Value) : null,
            Best = SoughtPointDocument.Of(answer.Best),
            Lost = FiniteNumber.OrNull(answer.Lost),
            Curve = [.. answer.Curve.Select(SoughtPointDocument.Of)],
        };
    }
}
