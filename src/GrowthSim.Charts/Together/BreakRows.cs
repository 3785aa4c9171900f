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
    /// <param name="labels">The reader's language.</param>
    public static RowChart Of(ImmutableArray<TargetBreak> breaks, Func<string, string> titles, int most, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(labels);
        ImmutableArray<TargetBreak> shown = [.. breaks.Where(entry => entry.Share.Value > 0).Take(most)];
        double greatest = shown.Select(entry => entry.Share.Upper).DefaultIfEmpty(1).Max();
        LinearScale scale = new(0, Math.Max(greatest * 1.05, 1e-6), 0, 100);
        ImmutableArray<double> ticks = scale.Ticks(AxisTicks);
        int decimals = NiceTicks.Decimals([.. ticks.Select(tick => tick * 100)]);
        return new RowChart(
            labels.Say(TogetherWords.Breaks),
            [labels.Say(TogetherWords.Target), labels.Say(TogetherWords.Share), labels.Say(TogetherWords.Gain)],
            scale,
            [.. ticks.Select(tick => new AxisTick(tick, labels.Percent(tick, decimals)))],
            [.. shown.Select(entry => Row(entry, titles, labels))])
        {
            Note = labels.Say(TogetherWords.BreaksNote),
        };
    }

    private static ChartRow Row(TargetBreak entry, Func<string, string> titles, Labels labels) => new(
        entry.Id,
        string.Join(", ", entry.With.Prepend(entry.Id).Select(titles)),
        [new(MarkKind.Bar, 0, entry.Share.Value, "gs-c2"), new(MarkKind.Whisker, entry.Share.Lower, entry.Share.Upper, "gs-whisker")],
        [Share(entry.Share, labels), Share(entry.GainIfCertain, labels)]);

    private static string Share(Estimate estimate, Labels labels) => estimate.IsKnown ? labels.Percent(estimate.Value, Math.Clamp(Chance.Decimals(estimate.HalfWidth), 1, 2)) : Chance.Unknown;
}
