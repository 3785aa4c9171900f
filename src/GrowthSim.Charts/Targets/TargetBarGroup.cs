using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Targets;

/// <summary>Rows of the table of targets under one heading.</summary>
/// <param name="Heading">The heading, in the reader's language; empty for none.</param>
/// <param name="Bars">The rows, in the order in which they stand.</param>
public sealed record TargetBarGroup(string Heading, ImmutableArray<TargetBar> Bars)
{
    /// <summary>Returns the targets of a run by group, in the order of the model.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="locale">The reader's language.</param>
    public static ImmutableArray<TargetBarGroup> ByGroup(IEnumerable<TargetOutcome> targets, Locale locale) =>
        [.. targets.GroupBy(target => target.Group).Select(group => new TargetBarGroup(HeadingOf(locale.Say(group.First().GroupName), locale), [.. group.Select(target => TargetBar.Of(target, locale))]))];

    /// <summary>Returns the targets of a run in one list, the most probable first, those that figures settle after the open ones, and last what cannot be evaluated.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="locale">The reader's language.</param>
    public static ImmutableArray<TargetBarGroup> ByChance(IEnumerable<TargetOutcome> targets, Locale locale) =>
        [new("", [.. targets.OrderBy(target => target.State).ThenByDescending(target => target.Probability.Value).Select(target => TargetBar.Of(target, locale))])];

    /// <summary>Returns the heading of a group: of a year, that the targets are due then.</summary>
    /// <param name="group">The group as the model names it; empty for none.</param>
    /// <param name="locale">The reader's language.</param>
    public static string HeadingOf(string group, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(locale);
        return group.Length == 0 ? locale.Say(TargetWords.NoGroup) : locale.Say(int.TryParse(group, out _) ? TargetWords.DueIn : TargetWords.OfGroup, group);
    }
}
