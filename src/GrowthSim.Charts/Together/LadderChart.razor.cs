using System.Collections.Immutable;
using GrowthSim.Outcomes;
using Microsoft.AspNetCore.Components;

namespace GrowthSim.Charts.Together;

/// <summary>The chance that at least k targets are met together, against k, with the reader's k marked.</summary>
public sealed partial class LadderChart
{
    private const double Even = 0.5;

    /// <summary>Gets or sets the rungs: at least 1, 2, … of the targets.</summary>
    [Parameter]
    [EditorRequired]
    public ImmutableArray<JointRung> Rungs { get; set; } = [];

    /// <summary>Gets or sets the k that the reader looks at; null for the greatest that is more likely than not.</summary>
    [Parameter]
    public int? K { get; set; }

    /// <summary>Gets the rung that is marked where the reader has chosen none: the greatest number that is more likely met than not, or 1.</summary>
    /// <param name="rungs">The rungs; one at least.</param>
    public static int DefaultK(ImmutableArray<JointRung> rungs) => Math.Max(1, rungs.Count(rung => rung.Probability.Value >= Even));

    private int Marked => Math.Clamp(K ?? DefaultK(Rungs), 1, Rungs.Length);
}
