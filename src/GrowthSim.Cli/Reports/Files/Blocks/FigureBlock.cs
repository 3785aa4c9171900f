namespace GrowthSim.Cli.Reports.Files.Blocks;

/// <summary>A chart.</summary>
/// <param name="Name">The name of its file, without ending.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Page">The chart for a page.</param>
/// <param name="Drawing">The chart as one drawing.</param>
/// <param name="Table">Its numbers, for a text that shows it as a picture; null where they stand elsewhere.</param>
internal sealed record FigureBlock(string Name, string Title, string Page, string Drawing, TableBlock? Table) : ReportBlock
{
    /// <summary>Gets a value indicating whether it is one of many, of which two stand side by side in print.</summary>
    public bool IsSmall { get; init; }
}
