using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Reading;

/// <summary>Reads figures on record from a table: long, with the columns variable, year, value, source, sd, error, published and source_vi, or wide, with a column for each year.</summary>
internal sealed class FigureTable
{
    private readonly ErrorList _errors;
    private readonly FigureList _figures;
    private readonly NumberForm _form;

    private FigureTable(ErrorList errors, FigureList figures, NumberForm form) => (_errors, _figures, _form) = (errors, figures, form);

    /// <summary>Adds the figures of a CSV file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="csv">Its text.</param>
    /// <param name="context">Takes the errors.</param>
    /// <param name="figures">Takes the figures.</param>
    public static void Read(string file, string csv, ReadingContext context, FigureList figures)
    {
        TextPosition start = new(file, 1, 1);
        if (csv.Length > ModelLimits.FileSize)
        {
            context.Errors.Add(start, "", $"The text has {csv.Length} characters; the limit is {ModelLimits.FileSize} (file size).", "Keep only the figures of the model.");
            return;
        }

        string text = csv.TrimStart('\uFEFF');
        CsvDialect dialect = CsvDialect.Of(text);
        Read(start, CsvRows.Of(file, text, dialect, context.Errors), dialect.Form, context.Errors, figures);
    }

    /// <summary>Adds the figures of a table.</summary>
    /// <param name="start">Where the table begins.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="form">How it writes numbers.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="figures">Takes the figures.</param>
    public static void Read(TextPosition start, IEnumerable<TableCell[]> rows, NumberForm form, ErrorList errors, FigureList figures)
    {
        FigureTable table = new(errors, figures, form);
        FigureHeader? header = null;
        TableCell[] first = [];
        foreach (TableCell[] row in rows)
        {
            if (header is null)
            {
                first = row;
                header = FigureHeader.Read(row, errors);
                if (header is null)
                {
                    return;
                }
            }
            else if (row.Length != header.Width)
            {
                errors.Add(row[0].At, "", $"The row has {row.Length} fields, and the header has {header.Width}.", "Put a field with the separator in it into quotes.");
            }
            else if (header.IsWide)
            {
                table.Wide(row, header, first);
            }
            else
            {
                table.Long(row, header.Places);
            }
        }

        if (header is null)
        {
            errors.Add(start, "", "The file has no header.", "Begin with the line variable,year,value,source.");
        }
    }

    private void Wide(TableCell[] row, FigureHeader header, TableCell[] first)
    {
        TableCell variable = row[header.Places[0]];
        if (!_figures.IsObservable(variable.Text, variable.At))
        {
            return;
        }

        foreach ((int place, int year) in header.Years)
        {
            TableCell cell = row[place];
            if (cell.Text.Length > 0 && _figures.IsOnGrid(year, first[place].At, "") && Number(cell, FigureList.Entry(variable.Text)) is double value)
            {
                _figures.Add(new Observation(variable.Text, year, value, Source(row, header.Places), cell.At) { SourceInVietnamese = Vietnamese(row, header.Places) }, cell.At);
            }
        }
    }

    private void Long(TableCell[] row, int[] places)
    {
        TableCell variable = row[places[0]];
        if (!_figures.IsObservable(variable.Text, variable.At))
        {
            return;
        }

        string entry = FigureList.Entry(variable.Text);
        TableCell when = row[places[1]];
        if (FigureHeader.Year(when.Text) is not int year)
        {
            _errors.Add(when.At, entry, $"Expected a year, found {Wording.Quote(when.Text)}.", "Write it with digits only, such as 2025.");
            return;
        }

        if (Number(row[places[2]], entry) is not double value)
        {
            return;
        }

        double? deviation = Written(row, places[4]) ? Number(row[places[4]], entry) : null;
        double? part = Written(row, places[5]) ? Number(row[places[5]], entry) : null;
        double error = _figures.ErrorOf(value, deviation, part, row[Math.Max(places[4], 0)].At, entry);
        DateOnly? published = Written(row, places[6]) ? _figures.DayOf(row[places[6]].Text, year, row[places[6]].At, entry) : null;
        _figures.Add(new Observation(variable.Text, year, value, Source(row, places), row[0].At) { SourceInVietnamese = Vietnamese(row, places), Error = error, Published = published }, when.At);
    }

    private static string Source(TableCell[] row, int[] places) => places[3] < 0 ? "" : row[places[3]].Text;

    private static string? Vietnamese(TableCell[] row, int[] places) => Written(row, places[7]) ? row[places[7]].Text : null;

    private static bool Written(TableCell[] row, int place) => place >= 0 && row[place].Text.Length > 0;

    private double? Number(TableCell cell, string entry) => WrittenNumber.Read(cell, _form, entry, _errors);
}
