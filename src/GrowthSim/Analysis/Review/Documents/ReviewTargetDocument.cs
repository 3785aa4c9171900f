using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Analysis.Review.Documents;

/// <summary>What the figures have made of a target. Causes are the numbers of steps, from 0; moves are by step.</summary>
public sealed record ReviewTargetDocument
{
    /// <summary>Gets the target's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Gets its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets its group.</summary>
    public required string Group { get; init; }

    /// <summary>Gets its group for people.</summary>
    public required string GroupName { get; init; }

    /// <summary>Gets when it is met.</summary>
    public required string MetIf { get; init; }

    /// <summary>Gets whether it is open, met, not met or cannot be evaluated.</summary>
    public required string State { get; init; }

    /// <summary>Gets the figures that settle it.</summary>
    public required ImmutableArray<RecordedFigure> SettledBy { get; init; }

    /// <summary>Gets whether it was due before the view, and no figure tells.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>Gets its probability without any figure.</summary>
    public required EstimateDocument Before { get; init; }

    /// <summary>Gets its probability given all figures.</summary>
    public required EstimateDocument Now { get; init; }

    /// <summary>Gets by how much it moved.</summary>
    public required MovementDocument Change { get; init; }

    /// <summary>Gets the numbers of the steps that moved it most, from 0.</summary>
    public required ImmutableArray<int> Causes { get; init; }

    /// <summary>Gets by step, how much it moved.</summary>
    public required ImmutableArray<MovementDocument> Moves { get; init; }

    /// <summary>Gets what it needs a year; null where that cannot be read off.</summary>
    public required NeededDocument? Needed { get; init; }

    internal static ReviewTargetDocument Of(ReviewedTarget target, string language) => new()
    {
        Id = target.Now.Id,
        Name = target.Now.Title.In(language),
        Group = target.Now.Group,
        GroupName = target.Now.GroupName.In(language),
        MetIf = target.Now.MetIf,
        State = TargetStates.Name(target.Now.State),
        SettledBy = target.Now.SettledBy,
        IsOverdue = target.Now.IsOverdue,
        Before = Estimated(target.Before.Probability),
        Now = Estimated(target.Now.Probability),
        Change = MovementDocument.Of(target.Total),
        Causes = target.Causes,
        Moves = [.. target.Steps.Select(MovementDocument.Of)],
        Needed = target.Needed is NeededChange needed ? NeededDocument.Of(needed, language) : null,
    };

    private static EstimateDocument Estimated(Estimate estimate) =>
        new(FiniteNumber.OrNull(estimate.Value), FiniteNumber.OrNull(estimate.Lower), FiniteNumber.OrNull(estimate.Upper));
}
