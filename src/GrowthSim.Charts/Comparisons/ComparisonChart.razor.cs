using System.Collections.Immutable;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Comparisons;

/// <summary>How the chance of each target differs between two scenarios on the same random numbers, in percentage points.</summary>
public sealed partial class ComparisonChart : ComponentBase
{
    /// <summary>Gets or sets the targets.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<ComparedBar> Bars { get; set; } = [];

    /// <summary>Gets or sets the first scenario's name, in the reader's language.</summary>
    [Parameter]
    public string Before { get; set; } = "";

    /// <summary>Gets or sets the second scenario's name, in the reader's language.</summary>
    [Parameter]
    public string After { get; set; } = "";

    /// <summary>Gets or sets where a row leads; null where it leads nowhere.</summary>
    [Parameter]
    public Func<ChartRow, string?>? Link { get; set; }

    /// <summary>Gets or sets the reader's language.</summary>
    [Parameter]
    public Locale Locale { get; set; } = Locale.English;
}
