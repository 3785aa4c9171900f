using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Rows;
using GrowthSim.Cli.Reports.Files.Blocks;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>A chart of rows in a report.</summary>
internal static class RowFigure
{
    /// <summary>Returns the chart, on the page as a table.</summary>
    public static async Task<FigureBlock> Of(string name, string title, RowChart chart)
    {
        Dictionary<string, object?> parameters = new() { ["Chart"] = chart };
        return new FigureBlock(
            name,
            title,
            await ChartRenderer.Render<RowTable>(parameters),
            await ChartRenderer.Render<RowPlot>(parameters),
            new TableBlock(chart.Heads, [.. chart.Rows.Select(row => row.Cells.Insert(0, row.Detail.Length > 0 ? $"{row.Label} ({row.Detail})" : row.Label))], chart.Heads.Length - 1));
    }
}
