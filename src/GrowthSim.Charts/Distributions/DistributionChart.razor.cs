using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Distributions;

/// <summary>
/// A distribution as fifty equally likely dots above its histogram and cumulative curve: counts of futures lead to better decisions than intervals in text (Fernandes, Walls, Munson, Hullman
/// and Kay, 2018).
/// </summary>
public sealed partial class DistributionChart
{
    /// <summary>Gets or sets the distribution.</summary>
    [Parameter]
    [EditorRequired]
    public required Distribution Distribution { get; set; }
}
