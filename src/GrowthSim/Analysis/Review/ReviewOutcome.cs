using System.Collections.Immutable;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Analysis.Review;

/// <summary>What a review says: what was expected and what came, what was learnt, which probabilities changed and why, what is needed from here on.</summary>
public sealed record ReviewOutcome
{
    /// <summary>The fewest effective paths of a step whose movements are to be trusted.</summary>
    private const double MinEffective = 400;

    /// <summary>Gets the run without any figure.</summary>
    public required RunOutcome Before { get; init; }

    /// <summary>Gets the run given all of them; its parameters say what was learnt.</summary>
    public required RunOutcome Now { get; init; }

    /// <summary>Gets the figures, in the order in which they became known.</summary>
    public required ImmutableArray<ReviewedFigure> Figures { get; init; }

    /// <summary>Gets the steps in which figures entered, in order.</summary>
    public required ImmutableArray<ReviewStep> Steps { get; init; }

    /// <summary>Gets the scored targets, in the order of the model.</summary>
    public required ImmutableArray<ReviewedTarget> Targets { get; init; }

    /// <summary>Gets whether the work was stopped between the steps: the figures that are left have one step together.</summary>
    public bool Partial { get; init; }

    /// <summary>Gets the parameters that have moved, those first that moved most.</summary>
    public ImmutableArray<ParameterOutcome> Learnt =>
        [.. Now.Parameters.Where(parameter => parameter.Moved >= ParameterOutcome.MinMoved).OrderByDescending(parameter => parameter.Moved)];

    /// <summary>Gets how many figures lie outside the middle 90 % of what was expected without any.</summary>
    public int Surprises => Figures.Count(figure => figure.Without.IsSurprised);

    /// <summary>Gets the number of targets that may be expected to be met, of those that can be evaluated, without any figure and given all.</summary>
    public (double Before, double Now) ExpectedMet =>
        (Targets.Where(target => target.Before.Probability.IsKnown).Sum(target => target.Before.Probability.Value), Targets.Where(target => target.Now.Probability.IsKnown).Sum(target => target.Now.Probability.Value));

    /// <summary>Gets what a reader should know before using the numbers.</summary>
    public ImmutableArray<LocalizedText> Warnings =>
    [
        .. new[] { OutcomeWarnings.Failure(Before), OutcomeWarnings.Failure(Now) }.OfType<LocalizedText>(),
        .. FigureWarnings.Of(Now).Select(warning => warning.Message),
        .. Steps.Select((step, number) => (step, number)).SkipLast(1).Where(entry => entry.step.EffectivePaths < MinEffective).Select(entry => Few(entry.step, entry.number + 1)),
    ];

    private static LocalizedText Few(ReviewStep step, int number) => new(
        FormattableString.Invariant($"Step {number} ({step.Figures[0].Variable} {step.Figures[0].Year}) leaves {step.EffectivePaths:0} effective paths, too few to say what it moved. Order more paths."),
        FormattableString.Invariant($"Bước {number} ({step.Figures[0].Variable} {step.Figures[0].Year}) chỉ còn {step.EffectivePaths:0} quỹ đạo hiệu dụng, quá ít để nói đã làm thay đổi gì. Hãy chạy nhiều quỹ đạo hơn."));
}
