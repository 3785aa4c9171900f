using System.Collections.Immutable;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Seeking.Documents;

/// <summary>All that a search of a mix says; what is not known is null.</summary>
public sealed record MixBody
{
    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets its revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the number of paths of each mix.</summary>
    public required long Paths { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the confidence level of all intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets the target.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the probability that was wanted; null where a budget alone was given.</summary>
    public required double? Probability { get; init; }

    /// <summary>Gets the budget; null where none was given.</summary>
    public required double? Budget { get; init; }

    /// <summary>Gets the unit of all costs; empty where none is stated.</summary>
    public required string CostUnit { get; init; }

    /// <summary>Gets the levers.</summary>
    public required ImmutableArray<string> By { get; init; }

    /// <summary>Gets the year from which they have their settings; null for all years.</summary>
    public required int? From { get; init; }

    /// <summary>Gets <c>reached</c>, <c>reached_at_once</c>, <c>over_budget</c>, <c>out_of_reach</c> or <c>within_budget</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Gets whether a mix reaches the probability, at any cost; null where none was wanted.</summary>
    public required bool? Reachable { get; init; }

    /// <summary>Gets the mix, lever by lever.</summary>
    public required ImmutableArray<MixedLeverDocument> Mix { get; init; }

    /// <summary>Gets what it costs.</summary>
    public required double Cost { get; init; }

    /// <summary>Gets the target's probability in the run with it.</summary>
    public required double? Reached { get; init; }

    /// <summary>Gets the interval's lower end.</summary>
    public required double? Lower { get; init; }

    /// <summary>Gets the interval's upper end.</summary>
    public required double? Upper { get; init; }

    /// <summary>Gets the least cost that reaches the probability.</summary>
    public required double? Needed { get; init; }

    /// <summary>Gets the lower end of its interval.</summary>
    public required double? NeededLower { get; init; }

    /// <summary>Gets the upper end of its interval; null beyond the last settings.</summary>
    public required double? NeededUpper { get; init; }

    /// <summary>Gets all levers where they cost nothing.</summary>
    public required TriedMixDocument Start { get; init; }

    /// <summary>Gets the most probable mix that was run, whatever it costs.</summary>
    public required TriedMixDocument Best { get; init; }

    /// <summary>Gets the number of mixes that were run.</summary>
    public required int Tried { get; init; }

    /// <summary>Gets whether mixes were run on the same paths.</summary>
    public required bool Paired { get; init; }

    internal static MixBody Of(MixAnswer answer, string language) => new()
    {
        Model = answer.Run.Model,
        Revision = answer.Run.Revision,
        Scenario = answer.Run.Scenario,
        Paths = answer.Run.Paths,
        Seed = answer.Run.Seed,
        Level = answer.Run.Level,
        Target = answer.Question.Target,
        Probability = answer.Question.Probability,
        Budget = answer.Question.Budget,
        CostUnit = answer.Question.CostUnit.In(language),
        By = [.. answer.Question.Levers.Select(lever => lever.Name)],
        From = answer.Question.From,
        Verdict = answer.Verdict switch
        {
            MixVerdict.Reached => "reached",
            MixVerdict.ReachedAtOnce => "reached_at_once",
            MixVerdict.OverBudget => "over_budget",
            MixVerdict.OutOfReach => "out_of_reach",
            _ => "within_budget",
        },
        Reachable = answer.Question.Probability is null ? null : !double.IsNaN(answer.Needed),
        Mix = [.. answer.Question.Levers.Zip(answer.Levers, MixedLeverDocument.Of)],
        Cost = answer.Mix.Cost,
        Reached = FiniteNumber.OrNull(answer.Run.Target(answer.Question.Target).Probability.Value),
        Lower = FiniteNumber.OrNull(answer.Run.Target(answer.Question.Target).Probability.Lower),
        Upper = FiniteNumber.OrNull(answer.Run.Target(answer.Question.Target).Probability.Upper),
        Needed = FiniteNumber.OrNull(answer.Needed),
        NeededLower = FiniteNumber.OrNull(answer.NeededLower),
        NeededUpper = FiniteNumber.OrNull(answer.NeededUpper),
        Start = TriedMixDocument.Of(answer.Start),
        Best = TriedMixDocument.Of(answer.Best),
        Tried = answer.Tried,
        Paired = answer.IsPaired,
    };
}
