using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Targets;

/// <summary>A row of the table of targets.</summary>
/// <param name="Id">The target's identifier.</param>
/// <param name="Title">Its name, in the reader's language.</param>
/// <param name="Condition">When it is met, in the reader's language: <c>≥ 8,500 USD</c>.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Probability">The probability that it is met.</param>
public sealed record TargetBar(string Id, string Title, string Condition, TargetState State, Estimate Probability)
{
    /// <summary>Gets the probability of a measure within the range, of which more counts as met too; null where the target is no range.</summary>
    public Estimate? Within { get; init; }

    /// <summary>Gets whether its last year is past and no figure settles it.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Returns the row of a target.</summary>
    /// <param name="target">What a run says of it.</param>
    /// <param name="locale">The reader's language.</param>
    public static TargetBar Of(TargetOutcome target, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(locale);
        return new TargetBar(target.Id, locale.Say(target.Title), Quantity.Condition(target, locale), target.State, target.Probability)
        {
            Within = target.Within,
            IsOverdue = target.IsOverdue,
        };
    }

    /// <summary>Returns the chance as it stands in the table: of what figures settle, words.</summary>
    internal string Said(Locale locale) => State switch
    {
        TargetState.Met => locale.Say(TargetWords.Met),
        TargetState.NotMet => locale.Say(TargetWords.NotMet),
        TargetState.NotEvaluable => locale.Say(TargetWords.NotEvaluable),
        _ => Chance.Of(Probability.Value, locale),
    };

    /// <summary>Returns the interval as it stands in the table.</summary>
    internal string Interval(Locale locale) => State switch
    {
        TargetState.Open => Chance.Interval(Probability, locale),
        TargetState.NotEvaluable => Chance.Unknown,
        _ => locale.Say(TargetWords.OnRecord),
    };

    /// <summary>Returns what is to be said besides; null for nothing.</summary>
    internal string? Remark(Locale locale) => this switch
    {
        { State: not TargetState.Open } => null,
        { Within: Estimate within } => locale.Say(
            TargetWords.Range,
            Chance.Of(1 - Probability.Value, locale),
            Chance.Of(within.Value, locale),
            Chance.Of(Probability.Value - within.Value, locale)),
        { IsOverdue: true } => locale.Say(TargetWords.Overdue),
        _ => null,
    };
}
