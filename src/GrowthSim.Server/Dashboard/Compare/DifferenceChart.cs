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
    /// <param name="labels">The reader's language.</param>
    public static RowChart Of(IEnumerable<(TargetOutcome Target, DifferenceOutcome Difference)> targets, double level, Labels labels)
    {
        (TargetOutcome Target, DifferenceOutcome Difference)[] all = [.. targets];
        double reach = all.SelectMany(entry => new[] { Math.Abs(entry.Difference.Lower), Math.Abs(entry.Difference.Upper) }).Where(double.IsFinite).DefaultIfEmpty(0).Append(MinReach).Max();
        LinearScale scale = LinearScale.Around([-reach, reach], 0, 100, Ticks);
        int decimals = Math.Max(0, NiceTicks.Decimals(scale.Ticks(Ticks)) - 2);
        ImmutableArray<AxisTick> ticks = [.. scale.Ticks(Ticks).Select(tick => new AxisTick(tick, labels.Signed(tick * 100, decimals)))];
        string levelText = labels.Percent(level);
        return new RowChart(
            labels.Say(CompareWords.Caption),
            [labels.Say(CompareWords.Target), labels.Say(CompareWords.Difference), labels.Say(CompareWords.Interval, levelText), $"{labels.Say(CompareWords.Before)} → {labels.Say(CompareWords.Now)}"],
            scale,
            ticks,
            [.. all.Select((entry, place) => Row(entry.Target, entry.Difference, place > 0 && all[place - 1].Target.Group == entry.Target.Group ? "" : TargetBarGroup.HeadingOf(labels.Say(entry.Target.GroupName), labels), labels))])
        {
            Zero = 0,
            Note = labels.Say(CompareWords.Note),
        };
    }

    /// <summary>Writes a difference in points of per cent, with its sign.</summary>
    public static string Points(double difference, Labels labels) => double.IsNaN(difference) ? Chance.Unknown : labels.Signed(difference * 100, Math.Abs(difference) < 0.1 ? 1 : 0);

    private static ChartRow Row(TargetOutcome target, DifferenceOutcome difference, string heading, Labels labels)
    {
        bool isSettled = difference.Lower > 0 || difference.Upper < 0;
        string style = !isSettled ? "gs-same" : difference.Value < 0 ? "gs-less" : "gs-more";
        return new ChartRow(
            target.Id,
            labels.Say(target.Title),
            double.IsNaN(difference.Value) ? [] : [new Mark(MarkKind.Whisker, difference.Lower, difference.Upper, style), new Mark(isSettled ? MarkKind.Dot : MarkKind.HollowDot, difference.Value, difference.Value, style)],
            [Points(difference.Value, labels), $"{Points(difference.Lower, labels)} … {Points(difference.Upper, labels)}", $"{Chance.Of(difference.Other.Value, labels)} → {Chance.Of(difference.Other.Value + difference.Value, labels)}"])
        {
            Heading = heading,
        };
    }
}
