using System.Globalization;
using GrowthSim.Language.Reading;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>A row of a file of figures, as it is written there.</summary>
internal sealed record FigureRow(string Variable, int Year, string Value, string Source, string Deviation, string Part, string Published, string VietnameseSource)
{
    /// <summary>Gets the fields, in the order of <see cref="FigureHeader.Columns"/>.</summary>
    public string[] Fields => [Variable, Year.ToString(CultureInfo.InvariantCulture), Value, Source, Deviation, Part, Published, VietnameseSource];

    /// <summary>Returns the row of a figure.</summary>
    public static FigureRow Of(Observation figure) => new(figure.Variable, figure.Year, Text(figure.Value), figure.Source, figure.Error == 0 ? "" : Text(figure.Error), "", figure.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", figure.SourceInVietnamese ?? "");

    /// <summary>Returns the rows of a file that has no errors: its own words, where its numbers have decimal points.</summary>
    /// <param name="csv">The text.</param>
    public static IEnumerable<FigureRow> Of(string csv)
    {
        ErrorList none = new();
        CsvDialect dialect = CsvDialect.Of(csv);
        FigureHeader? header = null;
        TableCell[] first = [];
        foreach (TableCell[] row in CsvRows.Of("", csv, dialect, none))
        {
            if (header is null)
            {
                (first, header) = (row, FigureHeader.Read(row, none));
                continue;
            }

            string At(int column) => header.Places[column] < 0 ? "" : row[header.Places[column]].Text;
            string Number(string text) => text.Length == 0 || dialect.Form == NumberForm.Point ? text : Text(WrittenNumber.Read(new TableCell(text, default), dialect.Form, "", none)!.Value);
            foreach ((string year, string value) in header.IsWide ? [.. header.Years.Select(year => (first[year.Place].Text, row[year.Place].Text))] : new[] { (At(1), At(2)) })
            {
                if (value.Length > 0)
                {
                    yield return new FigureRow(At(0), FigureHeader.Year(year)!.Value, Number(value), At(3), header.IsWide ? "" : Number(At(4)), header.IsWide ? "" : Number(At(5)), At(6), At(7));
                }
            }
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
