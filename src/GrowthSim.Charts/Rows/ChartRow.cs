using System.Collections.Immutable;

namespace GrowthSim.Charts.Rows;

/// <summary>A row: what it is about, its marks, and the numbers beside them.</summary>
/// <param name="Id">What names it, once in a chart.</param>
/// <param name="Label">What it is about, in the reader's language.</param>
/// <param name="Marks">Its marks, the rearmost first.</param>
/// <param name="Cells">The numbers beside them, as texts, in the order of the chart's heads.</param>
public sealed record ChartRow(string Id, string Label, ImmutableArray<Mark> Marks, ImmutableArray<string> Cells)
{
    /// <summary>Gets what stands below the label; empty for nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Gets the heading above this row and those that follow; empty where it is that of the row before, or there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Gets what is said to whoever points at the marks.</summary>
    public string Title => string.Join(" · ", Cells.Prepend(Label).Where(text => text.Length > 0));
}
