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
    /// <param name="locale">The reader's language.</param>
    public static RowChart Of(IEnumerable<ComparedBar> bars, string before, string after, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        ComparedBar[] known = [.. bars.Where(bar => double.IsFinite(bar.Difference.Value)).OrderByDescending(bar => bar.Difference.Value).ThenBy(bar => bar.Id, StringComparer.Ordinal)];
        IEnumerable<double> ends = known.SelectMany(bar => new[] { bar.Difference.Lower, bar.Difference.Upper, bar.Difference.Value });
        (double least, double greatest) = (ends.DefaultIfEmpty().Min(), ends.DefaultIfEmpty().Max());
        double room = Math.Max((Math.Max(greatest, 0) - Math.Min(least, 0)) * 0.06, MinReach);
        LinearScale scale = new(Math.Min(least, 0) - room, Math.Max(greatest, 0) + room, 0, 100);
        ImmutableArray<double> ticks = [.. NiceTicks.Between(scale.First * Points, scale.Last * Points, AxisTicks)];
        int decimals = NiceTicks.Decimals(ticks);
        return new RowChart(
            locale.Say(ComparisonWords.Caption, before, after),
            [locale.Say(ComparisonWords.Target), locale.Say(ComparisonWords.Points), locale.Say(ComparisonWords.Interval)],
            scale,
            [.. ticks.Select(tick => new AxisTick(tick / Points, locale.Signed(tick, decimals)))],
            [.. known.Select(bar => Row(bar, locale))])
        {
            Zero = 0,
            Note = locale.Say(ComparisonWords.Note),
        };
    }

    private static ChartRow Row(ComparedBar bar, Locale locale)
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
            [locale.Signed(bar.Difference.Value * Points, decimals), Interval(bar, decimals, locale)])
        {
            Detail = locale.Say(ComparisonWords.FromTo, Chance.Of(bar.Before.Value, locale), Chance.Of(bar.After.Value, locale)),
        };
    }

    // "to" and not a dash: ends have signs.
    private static string Interval(ComparedBar bar, int decimals, Locale locale) => double.IsFinite(bar.Difference.Lower) && double.IsFinite(bar.Difference.Upper)
        ? $"{locale.Signed(bar.Difference.Lower * Points, decimals)} … {locale.Signed(bar.Difference.Upper * Points, decimals)}"
        : Chance.Unknown;
}
