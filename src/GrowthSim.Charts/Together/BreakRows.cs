using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Breaks;

namespace GrowthSim.Charts.Together;

/// <summary>What breaks first as a chart of rows: the targets' parts in the chance that not all are met.</summary>
public static class BreakRows
{
    private const int AxisTicks = 3;

    /// <summary>Returns the chart.</summary>
    /// <param name="breaks">The parts, the greatest first.</param>
    /// <param name="titles">The name of a target by its identifier, in the reader's language.</param>
    /// <param name="most">How many are shown at most.</param>
    /// <param name="locale">The reader's language.</param>
    public static RowChart Of(ImmutableArray<TargetBreak> breaks, Func<string, string> titles, int most, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(locale);
        ImmutableArray<TargetBreak> shown = [.. breaks.Where(entry => entry.Share.Value > 0).Take(most)];
        double greatest = shown.Select(entry => entry.Share.Upper).DefaultIfEmpty(1).Max();
        LinearScale scale = new(0, Math.Max(greatest * 1.05, 1e-6), 0, 100);
        ImmutableArray<double> ticks = scale.Ticks(AxisTicks);
        int decimals = NiceTicks.Decimals([.. ticks.Select(tick => tick * 100)]);
        return new RowChart(
            locale.Say(TogetherWords.Breaks),
            [locale.Say(TogetherWords.Target), locale.Say(TogetherWords.Share), locale.Say(TogetherWords.Gain)],
            scale,
            [.. ticks.Select(tick => new AxisTick(tick, locale.Percent(tick, decimals)))],
            [.. shown.Select(entry => Row(entry, titles, locale))])
        {
            Note = locale.Say(TogetherWords.BreaksNote),
        };
    }

    private static ChartRow Row(TargetBreak entry, Func<string, string> titles, Locale locale) => new(
        entry.Id,
        string.Join(", ", entry.With.Prepend(entry.Id).Select(titles)),
        [new(MarkKind.Bar, 0, entry.Share.Value, "gs-c2"), new(MarkKind.Whisker, entry.Share.Lower, entry.Share.Upper, "gs-whisker")],
        [Share(entry.Share, locale), Share(entry.GainIfCertain, locale)]);

    private static string Share(Estimate estimate, Locale locale) => estimate.IsKnown ? locale.Percent(estimate.Value, Math.Clamp(Chance.Decimals(estimate.HalfWidth), 1, 2)) : Chance.Unknown;
}
