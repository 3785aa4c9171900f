using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Rows;

/// <summary>The axis above rows.</summary>
public sealed partial class AxisStrip : ComponentBase
{
    // Nearer to an end than this, in per cent of the width, a text would be cut off in the middle.
    private const double NearEnd = 4;

    private const int MaxNarrow = 4;

    /// <summary>Gets or sets the scale, from 0 to 100: places are per cent of the width.</summary>
    [Parameter]
    [EditorRequired]
    public LinearScale Scale { get; set; } = new(0, 1, 0, 100);

    /// <summary>Gets or sets the ticks.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<AxisTick> Ticks { get; set; } = [];

    private string ClassOf(AxisTick tick, int place) => $"gs-muted {AnchorOf(tick)}{(IsFine(place) ? " gs-fine" : "")}";

    // On a narrow screen more texts than these run into each other: the ends stay, and the middle.
    private bool IsFine(int place) => Ticks.Length > MaxNarrow && place > 0 && place < Ticks.Length - 1 && place * 2 != Ticks.Length - 1;

    private string AnchorOf(AxisTick tick) => Scale.At(tick.Value) switch
    {
        < NearEnd => "gs-start",
        > 100 - NearEnd => "gs-end",
        _ => "gs-middle",
    };
}
