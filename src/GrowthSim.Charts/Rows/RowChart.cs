using System.Collections.Immutable;
using GrowthSim.Charts.Drawing;

namespace GrowthSim.Charts.Rows;

/// <summary>A chart of named rows on one scale. As a table it is read aloud, copied into a spreadsheet and printed; as a drawing it is a file of its own.</summary>
/// <param name="Caption">What it shows, in the reader's language.</param>
/// <param name="Heads">The head of the labels, and of each column of numbers after it.</param>
/// <param name="Scale">The scale, from 0 to 100: places are per cent of the width.</param>
/// <param name="Ticks">The ticks of the axis.</param>
/// <param name="Rows">The rows, from above.</param>
public sealed record RowChart(string Caption, ImmutableArray<string> Heads, LinearScale Scale, ImmutableArray<AxisTick> Ticks, ImmutableArray<ChartRow> Rows)
{
    /// <summary>Gets the value at which a heavy line stands; null for none.</summary>
    public double? Zero { get; init; }

    /// <summary>Gets what has to be said below it; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
