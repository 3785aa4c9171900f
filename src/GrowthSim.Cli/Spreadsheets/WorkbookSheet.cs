namespace GrowthSim.Cli.Spreadsheets;

/// <summary>A sheet of a workbook: headings, and rows of texts, numbers and nothing.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Headings">The headings of its columns, each once.</param>
/// <param name="Rows">The rows, of as many values.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<string> Headings, IEnumerable<object?[]> Rows);
