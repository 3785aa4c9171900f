using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrowthSim.Cli.Tests.Spreadsheets;

/// <summary>A workbook as another library reads it: each cell a number, a text, or null.</summary>
internal static class ReadBack
{
    /// <summary>Returns the sheets by name, each as rows of cells by heading.</summary>
    public static Dictionary<string, List<Dictionary<string, object?>>> Sheets(string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: false);
        WorkbookPart book = document.WorkbookPart!;
        return book.Workbook!.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => Rows(((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!));
    }

    private static List<Dictionary<string, object?>> Rows(Worksheet sheet)
    {
        object?[][] rows = [.. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Value).ToArray())];
        return [.. rows.Skip(1).Select(row => rows[0].Select((heading, place) => (Heading: (string)heading!, Value: row[place])).ToDictionary(cell => cell.Heading, cell => cell.Value))];
    }

    private static object? Value(Cell cell)
    {
        string? written = cell.CellValue?.Text;
        return string.IsNullOrEmpty(written) ? null
            : cell.DataType is null || cell.DataType.Value == CellValues.Number ? double.Parse(written, CultureInfo.InvariantCulture)
            : written;
    }
}
