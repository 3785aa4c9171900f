using System.Collections.Immutable;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Targets;

/// <summary>The probability of each target as a table: its name, its condition, a bar with its interval, the chance. It is read aloud, copied into a spreadsheet and printed as any table.</summary>
public sealed partial class TargetBars : ComponentBase
{
    /// <summary>Gets or sets the rows, under their headings.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<TargetBarGroup> Groups { get; set; } = [];

    /// <summary>Gets or sets the reader's language.</summary>
    [Parameter]
    public Locale Locale { get; set; } = Locale.English;

    /// <summary>Gets or sets the confidence level of the intervals, such as 0.95.</summary>
    [Parameter]
    public double Level { get; set; } = 0.95;

    /// <summary>Gets or sets the target that is looked at; null for none.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>Gets or sets where a target's name leads; null where it leads nowhere.</summary>
    [Parameter]
    public Func<TargetBar, string>? Link { get; set; }

    /// <summary>Gets or sets what is said of a target where its name is pressed, such as its clause and quotation; null for nothing.</summary>
    [Parameter]
    public RenderFragment<TargetBar>? Detail { get; set; }

    private string LevelText => Locale.Exact(Level, shift: 2, grouped: false) + Locale.PercentSign;

    private string TitleOf(TargetBar bar) => bar.State != TargetState.Open ? $"{bar.Title}: {bar.Said(Locale)}" : Locale.Say(TargetWords.BarTitle, bar.Title, bar.Said(Locale), Chance.Interval(bar.Probability, Locale));
}
