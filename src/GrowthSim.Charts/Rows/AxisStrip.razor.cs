using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Rows;

/// <summary>The axis above rows. It writes as many ticks as have room beside each other.</summary>
public sealed partial class AxisStrip : ComponentBase
{
    // Nearer to an end than this, in per cent of the width, a text would be cut off in the middle.
    private const double NearEnd = 4;

    // In a page the strip is at least so wide; charts.css hides what is fine where it is narrower than NarrowBelow.
    private const double Narrow = 140;
    private const double NarrowBelow = 240;

    private const double Gap = 5;

    /// <summary>Gets or sets the scale, from 0 to 100: places are per cent of the width.</summary>
    [Parameter]
    [EditorRequired]
    public LinearScale Scale { get; set; } = new(0, 1, 0, 100);

    /// <summary>Gets or sets the ticks.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<AxisTick> Ticks { get; set; } = [];

    /// <summary>Gets or sets the width, in pixels; null in a page, which alone knows it.</summary>
    [Parameter]
    public double? Width { get; set; }

    private IEnumerable<(AxisTick Tick, bool IsFine)> Shown
    {
        get
        {
            ImmutableArray<AxisTick> shown = Fitting(Ticks, Width ?? NarrowBelow);
            ImmutableArray<AxisTick> narrow = Width is null ? Fitting(shown, Narrow) : shown;
            return shown.Select(tick => (tick, !narrow.Contains(tick)));
        }
    }

    /// <summary>Returns each, or each second, third … tick: the most that have room, of as many rather those with both ends. Where zero is a tick, it stays.</summary>
    private ImmutableArray<AxisTick> Fitting(ImmutableArray<AxisTick> ticks, double width) => Enumerable.Range(1, Math.Max(ticks.Length, 1))
        .Select(stride => EachOf(ticks, stride))
        .Where(some => HasRoom(some, width))
        .OrderByDescending(some => some.Length)
        .ThenByDescending(some => some is [.., AxisTick last] && last == ticks[^1])
        .FirstOrDefault(ticks);

    private static ImmutableArray<AxisTick> EachOf(ImmutableArray<AxisTick> ticks, int stride)
    {
        int zero = Math.Max(0, Array.FindIndex([.. ticks], tick => tick.Value == 0));
        return [.. ticks.Where((_, place) => (place - zero) % stride == 0)];
    }

    private bool HasRoom(ImmutableArray<AxisTick> ticks, double width) =>
        ticks.Zip(ticks.Skip(1)).All(pair => Ends(pair.First, width).To + Gap <= Ends(pair.Second, width).From);

    private (double From, double To) Ends(AxisTick tick, double width)
    {
        double place = Scale.At(tick.Value) / 100 * width;
        double text = WrappedText.Width(tick.Text);
        double from = AnchorOf(tick) switch { "gs-start" => place, "gs-end" => place - text, _ => place - (text / 2) };
        return (from, from + text);
    }

    private string AnchorOf(AxisTick tick) => Scale.At(tick.Value) switch
    {
        < NearEnd => "gs-start",
        > 100 - NearEnd => "gs-end",
        _ => "gs-middle",
    };
}
