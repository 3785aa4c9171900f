using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Targets;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Comparisons;

namespace GrowthSim.Server.Dashboard.Compare;

/// <summary>Differences of targets' probabilities as a chart of rows around zero, in an order that does not change while settings are moved.</summary>
internal static class DifferenceChart
{
    private const double MinReach = 0.01;
    private const int Ticks = 5;

    /// <summary>Returns the chart.</summary>
    /// <param name="targets">The targets with the difference of each, in the order in which they stand.</param>
    /// <param name="level">The confidence level of the intervals.</param>
    /// <param name="locale">The reader's language.</param>
    public static RowChart Of(IEnumerable<(TargetOutcome Target, DifferenceOutcome Difference)> targets, double level, Locale locale)
    {
        (TargetOutcome Target, DifferenceOutcome Difference)[] all = [.. targets];
        double reach = all.SelectMany(entry => new[] { Math.Abs(entry.Difference.Lower), Math.Abs(entry.Difference.Upper) }).Where(double.IsFinite).DefaultIfEmpty(0).Append(MinReach).Max();
        LinearScale scale = LinearScale.Around([-reach, reach], 0, 100, Ticks);
        int decimals = Math.Max(0, NiceTicks.Decimals(scale.Ticks(Ticks)) - 2);
        ImmutableArray<AxisTick> ticks = [.. scale.Ticks(Ticks).Select(tick => new AxisTick(tick, locale.Signed(tick * 100, decimals)))];
        string levelText = locale.Percent(level);
        return new RowChart(
            locale.Say(CompareWords.Caption),
            [locale.Say(CompareWords.Target), locale.Say(CompareWords.Difference), locale.Say(CompareWords.Interval, levelText), $"{locale.Say(CompareWords.Before)} → {locale.Say(CompareWords.Now)}"],
            scale,
            ticks,
            [.. all.Select((entry, place) => Row(entry.Target, entry.Difference, place > 0 && all[place - 1].Target.Group == entry.Target.Group ? "" : TargetBarGroup.HeadingOf(locale.Say(entry.Target.GroupName), locale), locale))])
        {
            Zero = 0,
            Note = locale.Say(CompareWords.Note),
        };
    }

    /// <summary>Writes a difference in points of per cent, with its sign.</summary>
    public static string Points(double difference, Locale locale) => double.IsNaN(difference) ? Chance.Unknown : locale.Signed(difference * 100, Math.Abs(difference) < 0.1 ? 1 : 0);

    private static ChartRow Row(TargetOutcome target, DifferenceOutcome difference, string heading, Locale locale)
    {
        bool isSettled = difference.Lower > 0 || difference.Upper < 0;
        string style = !isSettled ? "gs-same" : difference.Value < 0 ? "gs-less" : "gs-more";
        return new ChartRow(
            target.Id,
            locale.Say(target.Title),
            double.IsNaN(difference.Value) ? [] : [new Mark(MarkKind.Whisker, difference.Lower, difference.Upper, style), new Mark(isSettled ? MarkKind.Dot : MarkKind.HollowDot, difference.Value, difference.Value, style)],
            [Points(difference.Value, locale), $"{Points(difference.Lower, locale)} … {Points(difference.Upper, locale)}", $"{Chance.Of(difference.Other.Value, locale)} → {Chance.Of(difference.Other.Value + difference.Value, locale)}"])
        {
            Heading = heading,
        };
    }
}
