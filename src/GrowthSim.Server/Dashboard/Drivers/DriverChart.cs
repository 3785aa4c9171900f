using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Drawing;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using GrowthSim.Server.Dashboard.Frame;

namespace GrowthSim.Server.Dashboard.Drivers;

/// <summary>What drives a target, as a chart of rows around its chance.</summary>
internal static class DriverChart
{
    private const int Shown = 15;
    private const int Ticks = 5;

    /// <summary>Returns the chart.</summary>
    public static RowChart Of(TargetDrivers target, double effectivePaths, PageContext page)
    {
        Labels labels = page.Labels;
        FactorEffect[] effects = [.. target.Effects.Where(effect => effect.Low.IsKnown && effect.High.IsKnown).OrderByDescending(effect => effect.Swing).Take(Shown)];
        LinearScale scale = LinearScale.Around(effects.SelectMany(effect => new[] { effect.Low.Value, effect.High.Value }).Append(target.Probability.Value), 0, 100, Ticks);
        return new RowChart(
            page.Say(DriverWords.Caption),
            [page.Say(DriverWords.Factor), page.Say(DriverWords.Range), page.Say(DriverWords.Explains)],
            scale,
            [.. scale.Ticks(Ticks).Select(tick => new AxisTick(tick, labels.Percent(tick, NiceTicks.Decimals(scale.Ticks(Ticks)) > 2 ? 1 : 0)))],
            [.. effects.Select(effect => Row(effect, target.Probability.Value, page))])
        {
            Zero = target.Probability.Value,
            Note = page.Say(DriverWords.Note, labels.Count((long)effectivePaths)),
        };
    }

    private static ChartRow Row(FactorEffect effect, double all, PageContext page)
    {
        Labels labels = page.Labels;
        string[] names = effect.Factor.Split(',', StringSplitOptions.TrimEntries);
        Variable?[] variables = [.. names.Select(name => page.Model!.Definition.Variables.FirstOrDefault(variable => variable.Name == name))];
        string unit = variables[0]?.Unit ?? "";
        return new ChartRow(
            effect.Factor,
            string.Join(", ", names.Select((name, place) => variables[place]?.Title.In(labels.Code) ?? name)),
            [new Mark(MarkKind.Bar, all, effect.Low.Value, "gs-c2") { Lane = MarkLane.Upper }, new Mark(MarkKind.Bar, all, effect.High.Value, "gs-c4") { Lane = MarkLane.Lower }],
            [$"{Chance.Of(effect.Low.Value, labels)} → {Chance.Of(effect.High.Value, labels)}", effect.Hit.IsKnown ? Chance.Of(Math.Max(0, effect.Hit.Value), labels) : Chance.Unknown])
        {
            Detail = effect is { LowValue: double low, HighValue: double high } ? page.Say(DriverWords.Values, Quantity.WithUnit(low, unit, labels), Quantity.WithUnit(high, unit, labels)) : "",
        };
    }
}
