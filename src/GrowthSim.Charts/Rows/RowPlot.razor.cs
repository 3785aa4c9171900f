using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Rows;

/// <summary>A chart of rows as a drawing: for files of their own.</summary>
public sealed partial class RowPlot : ComponentBase
{
    private const double LabelShare = 0.36;
    private const double Gap = 10;
    private const double FirstCell = 96;
    private const double OtherCell = 132;

    private RowLines _lines = RowLines.None;

    /// <summary>Gets or sets the chart.</summary>
    [Parameter]
    [EditorRequired]
    public required RowChart Chart { get; set; }

    /// <summary>Gets or sets the width, in pixels.</summary>
    [Parameter]
    public double Width { get; set; } = 800;

    private ImmutableArray<double> Grid => [.. Chart.Ticks.Select(tick => tick.Value).Where(value => value != Chart.Zero)];

    private int Cells => Chart.Heads.Length - 1;

    private (double From, double To) Strip => (Width * LabelShare, Width - CellsWidth - Gap);

    private double CellsWidth => Cells == 0 ? 0 : FirstCell + ((Cells - 1) * OtherCell);

    /// <inheritdoc/>
    protected override void OnParametersSet() => _lines = RowLines.Of(Chart, (Width * LabelShare) - Gap, Width);

    private double CellEnd(int cell) => Width - CellsWidth + FirstCell + (cell * OtherCell);
}
