using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Drawing;

/// <summary>A legend, drawn.</summary>
public sealed partial class LegendLines : ComponentBase
{
    /// <summary>Gets or sets the legend.</summary>
    [Parameter]
    [EditorRequired]
    public required Legend Legend { get; set; }

    /// <summary>Gets or sets where its lines begin.</summary>
    [Parameter]
    public double Left { get; set; }

    /// <summary>Gets or sets where its first line is.</summary>
    [Parameter]
    public double Top { get; set; }
}
