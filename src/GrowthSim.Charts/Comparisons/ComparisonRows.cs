using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;

namespace GrowthSim.Charts.Comparisons;

/// <summary>A comparison of two scenarios as a chart of rows, the greatest gain first.</summary>
public static class ComparisonRows
{
    private const int AxisTicks = 4;
    private const double Points = 100;
    private const double MinReach = 0.001;

    /// <summary>Returns the chart.</summary>
    /// <param name="bars">The targets.</param>
    /// <param name="before">The first scenario's name, in the reader's language.</param>
    /// <param name="after">The second's.</param>
    /// <param name="labels">The reader's language.</param>
    public static RowChart Of(IEnumerable<ComparedBar> bars, string before, string after, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ComparedBar[] known = [.. bars.Where(bar => double.IsFinite(bar.Difference.Value)).OrderByDescending(bar => bar.Difference.Value).ThenBy(bar => bar.Id, StringComparer.Ordinal)];
        IEnumerable<double> ends = known.SelectMany(bar => new[] { bar.Difference.Lower, bar.Difference.Upper, bar.Difference.Value });
        (double least, double greatest) = (ends.DefaultIfEmpty().Min(), ends.DefaultIfEmpty().Max());
        double room = Math.Max((Math.Max(greatest, 0) - Math.Min(least, 0)) * 0.06, MinReach);
        LinearScale scale = new(Math.Min(least, 0) - room, Math.Max(greatest, 0) + room, 0, 100);
        ImmutableArray<double> ticks = [.. NiceTicks.Between(scale.First * Points, scale.Last * Points, AxisTicks)];
        int decimals = NiceTicks.Decimals(ticks);
        return new RowChart(
            labels.Say(ComparisonWords.Caption, before, after),
            [labels.Say(ComparisonWords.Target), labels.Say(ComparisonWords.Points), labels.Say(ComparisonWords.Interval)],
            scale,
            [.. ticks.Select(tick => new AxisTick(tick / Points, labels.Signed(tick, decimals)))],
            [.. known.Select(bar => Row(bar, labels))])
        {
            Zero = 0,
            Note = labels.Say(ComparisonWords.Note),
        };
    }

    private static ChartRow Row(ComparedBar bar, Labels labels)
    {
        string style = bar.CoversZero ? "gs-same" : bar.Difference.Value > 0 ? "gs-more" : "gs-less";
        int decimals = Math.Max(1, Chance.Decimals((bar.Difference.Upper - bar.Difference.Lower) / 2));
        return new ChartRow(
            bar.Id,
            bar.Title,
            [
                new(MarkKind.Whisker, bar.Difference.Lower, bar.Difference.Upper, style),
                new(bar.CoversZero ? MarkKind.HollowDot : MarkKind.Dot, bar.Difference.Value, bar.Difference.Value, style),
            ],
            [labels.Signed(bar.Difference.Value * Points, decimals), Interval(bar, decimals, labels)])
        {
            Detail = labels.Say(ComparisonWords.FromTo, Chance.Of(bar.Before.Value, labels), Chance.Of(bar.After.Value, labels)),
        };
    }

    // "to" and not a dash: ends have signs.
    private static string Interval(ComparedBar bar, int decimals, Labels labels) => double.IsFinite(bar.Difference.Lower) && double.IsFinite(bar.Difference.Upper)
        ? $"{labels.Signed(bar.Difference.Lower * Points, decimals)} … {labels.Signed(bar.Difference.Upper * Points, decimals)}"
        : Chance.Unknown;
}
