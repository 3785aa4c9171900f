using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Rows;

/// <summary>A chart of rows as a table.</summary>
public sealed partial class RowTable : ComponentBase
{
    /// <summary>Gets or sets the chart.</summary>
    [Parameter]
    [EditorRequired]
    public required RowChart Chart { get; set; }

    /// <summary>Gets or sets where a row's label leads; null, as a whole or for a row, where it leads nowhere.</summary>
    [Parameter]
    public Func<ChartRow, string?>? Link { get; set; }

    private ImmutableArray<double> Grid => [.. Chart.Ticks.Select(tick => tick.Value).Where(value => value != Chart.Zero && value != Chart.Scale.First && value != Chart.Scale.Last)];
}
