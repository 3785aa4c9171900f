using GrowthSim.Charts.Drawing;
using GrowthSim.Outcomes;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Targets;

/// <summary>A probability as a bar between 0 and 1, with its interval as a whisker and a grid at 33 and 66 per cent. It has no text, so that it may be stretched to any width.</summary>
public sealed partial class ChanceBar : ComponentBase
{
    private const int Width = 400;
    private const int Height = 18;

    private static readonly LinearScale Scale = new(0, 1, 0, Width);

    /// <summary>Gets or sets the probability.</summary>
    [Parameter]
    [EditorRequired]
    public Estimate Probability { get; set; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Gets or sets what is said of it, for whoever points at it.</summary>
    [Parameter]
    public string Title { get; set; } = "";

    /// <summary>Gets or sets whether it is open: what figures settle has no bar.</summary>
    [Parameter]
    public bool IsOpen { get; set; } = true;

    private string Whisker
    {
        get
        {
            (string lower, string upper) = (Pixels.Of(Scale.At(Probability.Lower)), Pixels.Of(Scale.At(Probability.Upper)));
            return $"M{lower} 9H{upper}M{lower} 6V12M{upper} 6V12";
        }
    }
}
