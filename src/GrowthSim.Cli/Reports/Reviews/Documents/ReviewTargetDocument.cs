using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Cli.Reports.Reviews.Documents;

/// <summary>What the figures have made of a target. Causes are the numbers of steps, from 0; moves are by step.</summary>
internal sealed record ReviewTargetDocument
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Group { get; init; }

    public required string GroupName { get; init; }

    public required string MetIf { get; init; }

    public required string State { get; init; }

    public required ImmutableArray<RecordedFigure> SettledBy { get; init; }

    public required bool IsOverdue { get; init; }

    public required EstimateDocument Before { get; init; }

    public required EstimateDocument Now { get; init; }

    public required MovementDocument Change { get; init; }

    public required ImmutableArray<int> Causes { get; init; }

    public required ImmutableArray<MovementDocument> Moves { get; init; }

    public required NeededDocument? Needed { get; init; }

    public static ReviewTargetDocument Of(ReviewedTarget target, string language) => new()
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
        new(ExpectationDocument.OrNull(estimate.Value), ExpectationDocument.OrNull(estimate.Lower), ExpectationDocument.OrNull(estimate.Upper));
}
