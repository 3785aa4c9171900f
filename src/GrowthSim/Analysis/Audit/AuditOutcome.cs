using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Audit;

/// <summary>What the targets of a model imply of each other, what each needs, what no target sees, and what pulls against what.</summary>
public sealed record AuditOutcome
{
    /// <summary>The part of what the model gives a quantity that <see cref="RangeBasis.Middle"/> keeps.</summary>
    public const double Middle = 0.99;

    /// <summary>Gets the model's identifier.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the model's name for people.</summary>
    public required LocalizedText ModelTitle { get; init; }

    /// <summary>Gets the revision of the model's text.</summary>
    public required string Revision { get; init; }

    /// <summary>Gets the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets from when the audit looks; null where it uses no figures.</summary>
    public required AsOf? AsOf { get; init; }

    /// <summary>Gets the run; null where none was wanted.</summary>
    public required RunOutcome? Run { get; init; }

    /// <summary>Gets whether the work was stopped during the run: what needs one is left out.</summary>
    public bool Partial { get; init; }

    /// <summary>Gets the number of paths that the middle parts are read from; 0 where none were wanted.</summary>
    public required int RangePaths { get; init; }

    /// <summary>Gets the scored targets that can be evaluated, in the order of the model.</summary>
    public required ImmutableArray<AuditedTarget> Targets { get; init; }

    /// <summary>Gets the conflicts: those of what is scored before those of what is written, those on every path first.</summary>
    public required ImmutableArray<TargetConflict> Conflicts { get; init; }

    /// <summary>Gets the targets that others imply.</summary>
    public required ImmutableArray<TargetImplication> Implications { get; init; }

    /// <summary>Gets the levers and parameters that no target sees, in the order of the model.</summary>
    public required ImmutableArray<UnseenVariable> Unseen { get; init; }

    /// <summary>Gets the pairs of targets that are met together less often than independent ones would be, the strongest first.</summary>
    public required ImmutableArray<TargetPair> Pulls { get; init; }

    /// <summary>Gets the pairs of targets of which the commoner is nearly always met where the rarer is, the strongest first.</summary>
    public required ImmutableArray<TargetPair> Twins { get; init; }

    /// <summary>Gets the number of pairs that were tested.</summary>
    public required int TestedPairs { get; init; }

    /// <summary>Gets what a reader should know before using the numbers.</summary>
    public ImmutableArray<LocalizedText> Warnings => Run is null ? [] : [.. new[] { OutcomeWarnings.Failure(Run) }.OfType<LocalizedText>(), .. FigureWarnings.Of(Run).Select(warning => warning.Message)];
}
