using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Styles;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Charts.Targets;

/// <summary>The targets as a chart of rows.</summary>
public static class TargetRows
{
    /// <summary>Gets the scale of probabilities.</summary>
    internal static LinearScale Scale { get; } = new(0, 1, 0, 100);

    /// <summary>Gets the values of the grid: where the words of a probability change most.</summary>
    internal static ImmutableArray<double> Grid { get; } = [0.33, 0.66];

    /// <summary>Returns the chart.</summary>
    /// <param name="groups">The targets, under their headings.</param>
    /// <param name="level">The confidence level of the intervals, such as 0.95.</param>
    /// <param name="locale">The reader's language.</param>
    public static RowChart Of(ImmutableArray<TargetBarGroup> groups, double level, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        string levelText = locale.Exact(level, shift: 2, grouped: false) + locale.PercentSign;
        return new RowChart(
            locale.Say(TargetWords.Caption),
            [locale.Say(TargetWords.Target), locale.Say(TargetWords.Chance), locale.Say(TargetWords.Interval, levelText)],
            Scale,
            Ticks(locale),
            [.. groups.SelectMany(group => group.Bars.Select((bar, place) => Row(bar, place == 0 ? group.Heading : "", locale)))])
        {
            Note = locale.Say(TargetWords.Whiskers, levelText),
        };
    }

    /// <summary>Returns the ticks of a probability.</summary>
    internal static ImmutableArray<AxisTick> Ticks(Locale locale) => [.. new[] { 0, 0.33, 0.66, 1 }.Select(value => new AxisTick(value, locale.Percent(value)))];

    /// <summary>Returns the marks of a target: none where figures settle it.</summary>
    internal static ImmutableArray<Mark> Marks(TargetBar bar) => bar.State != TargetState.Open || !bar.Probability.IsKnown
        ? []
        :
        [
            new(MarkKind.Bar, 0, bar.Probability.Value, Palette.ClassOf(bar.Probability.Value)),
            new(MarkKind.Whisker, bar.Probability.Lower, bar.Probability.Upper, "gs-whisker"),
        ];

    private static ChartRow Row(TargetBar bar, string heading, Locale locale) => new(bar.Id, bar.Title, Marks(bar), [bar.Said(locale), bar.Interval(locale)])
    {
        Heading = heading,
        Detail = string.Join(" · ", new[] { bar.Condition, bar.Remark(locale) ?? "" }.Where(text => text.Length > 0)),
    };
}
