using System.Collections.Immutable;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Drivers;

/// <summary>How much of the uncertainty of a target each factor explains, alone and with others.</summary>
public sealed partial class IndexBars : ComponentBase
{
    /// <summary>Gets or sets the factors.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<DriverBar> Bars { get; set; } = [];

    /// <summary>Gets or sets how many are shown at most.</summary>
    [Parameter]
    public int Most { get; set; } = 10;

    /// <summary>Gets or sets where a row leads; null where it leads nowhere.</summary>
    [Parameter]
    public Func<ChartRow, string?>? Link { get; set; }

    /// <summary>Gets or sets the reader's language.</summary>
    [Parameter]
    public Locale Locale { get; set; } = Locale.English;
}
