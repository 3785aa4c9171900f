using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;

namespace GrowthSim.Charts.Drivers;

/// <summary>What drives a target as charts of rows.</summary>
public static class DriverRows
{
    private const int AxisTicks = 3;
    private const double Room = 0.01;

    /// <summary>Returns the tornado: the chance of the target with each factor low and high, the widest first.</summary>
    /// <param name="bars">The factors.</param>
    /// <param name="probability">The chance over all.</param>
    /// <param name="most">How many are shown at most.</param>
    /// <param name="locale">The reader's language.</param>
    public static RowChart Tornado(IEnumerable<DriverBar> bars, double probability, int most, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        DriverBar[] shown = [.. bars.Where(bar => bar.Low.IsKnown && bar.High.IsKnown).OrderByDescending(bar => Math.Abs(bar.High.Value - bar.Low.Value)).ThenBy(bar => bar.Factor, StringComparer.Ordinal).Take(most)];
        double[] ends = [.. shown.SelectMany(bar => new[] { bar.Low.Lower, bar.Low.Upper, bar.High.Lower, bar.High.Upper }).Append(probability).Where(double.IsFinite)];
        LinearScale scale = new(Math.Max(ends.DefaultIfEmpty(0).Min() - Room, 0), Math.Min(ends.DefaultIfEmpty(1).Max() + Room, 1), 0, 100);
        return new RowChart(
            locale.Say(DriverWords.Tornado),
            [locale.Say(DriverWords.Factor), locale.Say(DriverWords.Low), locale.Say(DriverWords.High)],
            scale,
            Ticks(scale, locale),
            [.. shown.Select(bar => new ChartRow(
                bar.Factor,
                bar.Title,
                [.. Half(bar.Low, probability, MarkLane.Upper, "gs-less"), .. Half(bar.High, probability, MarkLane.Lower, "gs-more")],
                [Chance.Of(bar.Low.Value, locale), Chance.Of(bar.High.Value, locale)])
            {
                Detail = bar.LowText.Length > 0 && bar.HighText.Length > 0 ? locale.Say(DriverWords.LowHigh, bar.LowText, bar.HighText) : "",
            })])
        {
            Zero = probability,
            Note = locale.Say(DriverWords.TornadoNote),
        };
    }

    /// <summary>Returns the indices, the greatest first: of first order as bars, total ones as dots where they are known.</summary>
    /// <param name="bars">The factors.</param>
    /// <param name="most">How many are shown at most.</param>
    /// <param name="locale">The reader's language.</param>
    public static RowChart Indices(IEnumerable<DriverBar> bars, int most, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        DriverBar[] shown = [.. bars.Where(bar => bar.FirstOrder.IsKnown || bar.Total is { IsKnown: true }).OrderByDescending(bar => bar.Total?.Value ?? bar.FirstOrder.Value).ThenBy(bar => bar.Factor, StringComparer.Ordinal).Take(most)];
        bool hasTotals = shown.Any(bar => bar.Total is not null);
        double greatest = shown.SelectMany(bar => new[] { bar.FirstOrder.Upper, bar.Total?.Upper ?? 0 }).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        LinearScale scale = new(0, Math.Max(greatest * 1.05, Room), 0, 100);
        return new RowChart(
            locale.Say(DriverWords.Indices),
            [locale.Say(DriverWords.Factor), locale.Say(DriverWords.FirstOrder), .. hasTotals ? [locale.Say(DriverWords.Total)] : Array.Empty<string>()],
            scale,
            Ticks(scale, locale),
            [.. shown.Select(bar => new ChartRow(
                bar.Factor,
                bar.Title,
                [
                    .. bar.FirstOrder.IsKnown ? Alone(bar.FirstOrder) : [],
                    .. bar.Total is { IsKnown: true } total ? [new Mark(MarkKind.Dot, total.Value, total.Value, "gs-less")] : Array.Empty<Mark>(),
                ],
                [Share(bar.FirstOrder, locale), .. hasTotals ? [bar.Total is Estimate all ? Share(all, locale) : Chance.Unknown] : Array.Empty<string>()]))])
        {
            Note = locale.Say(DriverWords.IndexNote) + (hasTotals ? " " + locale.Say(DriverWords.TotalNote) : ""),
        };
    }

    private static IEnumerable<Mark> Alone(Estimate index) => [new(MarkKind.Bar, 0, Math.Max(index.Value, 0), "gs-c4"), new(MarkKind.Whisker, index.Lower, index.Upper, "gs-whisker")];

    private static IEnumerable<Mark> Half(Estimate estimate, double probability, MarkLane lane, string style) =>
    [
        new(MarkKind.Bar, probability, estimate.Value, style) { Lane = lane },
        new(MarkKind.Whisker, estimate.Lower, estimate.Upper, "gs-whisker") { Lane = lane },
    ];

    private static ImmutableArray<AxisTick> Ticks(LinearScale scale, Locale locale)
    {
        ImmutableArray<double> ticks = scale.Ticks(AxisTicks);
        int decimals = NiceTicks.Decimals([.. ticks.Select(tick => tick * 100)]);
        return [.. ticks.Select(tick => new AxisTick(tick, locale.Percent(tick, decimals)))];
    }

    private static string Share(Estimate estimate, Locale locale) => !estimate.IsKnown ? Chance.Unknown : locale.Percent(Math.Max(estimate.Value, 0), estimate.Value < 0.1 ? 1 : 0);
}
