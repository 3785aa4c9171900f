using System.Text;
using CsvHelper;

namespace GrowthSim.Language.Tables;

/// <summary>The rows of a CSV file, with the place of each cell.</summary>
internal static class CsvRows
{
    /// <summary>Returns the rows in which anything stands; an error says where a quotation mark is out of place.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="csv">Its text.</param>
    /// <param name="dialect">How it parts its columns.</param>
    /// <param name="errors">Takes the errors.</param>
    public static IEnumerable<TableCell[]> Of(string file, string csv, CsvDialect dialect, ErrorList errors)
    {
        using CsvReader reader = CsvReader.FromText(csv, new CsvReaderOptions
        {
            Separator = dialect.Separator,
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => errors.Add(new TextPosition(file, (int)record.LineNumber, 1), "", "The row has a quotation mark out of place.", "Put the whole field into quotes, and write a quotation mark in it twice."),
        });
        while (reader.Read())
        {
            errors.YieldPoint.Pass();
            TableCell[] row = Cells(reader, file);
            if (row.Any(cell => cell.Text.Length > 0))
            {
                yield return row;
            }
        }
    }

    private static TableCell[] Cells(CsvReader reader, string file)
    {
        string[] texts = reader.Current.ToArray();
        TableCell[] cells = new TableCell[texts.Length];
        int column = 1;
        for (int i = 0; i < texts.Length; i++)
        {
            cells[i] = new TableCell(texts[i], new TextPosition(file, (int)reader.LineNumber, column));
            column += Encoding.UTF8.GetCharCount(reader.GetRawSpan(i)) + 1;
        }

        return cells;
    }
}
