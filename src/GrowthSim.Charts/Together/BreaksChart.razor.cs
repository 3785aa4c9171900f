using System.Collections.Immutable;
using GrowthSim.Charts.Rows;
using GrowthSim.Charts.Wording;
using GrowthSim.Outcomes.Breaks;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Together;

/// <summary>What breaks first: each target's part in the chance that not all are met.</summary>
public sealed partial class BreaksChart : ComponentBase
{
    /// <summary>Gets or sets the parts, the greatest first.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<TargetBreak> Breaks { get; set; } = [];

    /// <summary>Gets or sets the name of a target by its identifier, in the reader's language.</summary>
    [Parameter]
    public Func<string, string> Titles { get; set; } = id => id;

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
