using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Rows;

/// <summary>The marks of a row.</summary>
public sealed partial class MarkStrip : ComponentBase
{
    private const double LeastWidth = 0.2;

    /// <summary>Gets or sets the scale, from 0 to 100: places are per cent of the width.</summary>
    [Parameter]
    [EditorRequired]
    public LinearScale Scale { get; set; } = new(0, 1, 0, 100);

    /// <summary>Gets or sets the marks, the rearmost first.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<Mark> Marks { get; set; } = [];

    /// <summary>Gets or sets the values at which lines of the grid stand.</summary>
    [Parameter]
    public ImmutableArray<double> Grid { get; set; } = [];

    /// <summary>Gets or sets the value at which a heavy line stands; null for none.</summary>
    [Parameter]
    public double? Zero { get; set; }

    /// <summary>Gets or sets what is said to whoever points at it.</summary>
    [Parameter]
    public string Title { get; set; } = "";

    private string Place(double value) => Pixels.Of(Scale.Within(value)) + "%";

    private string Length(Mark mark) => Pixels.Of(Math.Max(Math.Abs(Scale.Within(mark.To) - Scale.Within(mark.From)), LeastWidth)) + "%";
}
