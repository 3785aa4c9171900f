using System.Globalization;
using System.Text;
using CsvHelper;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Reading;

/// <summary>Reads figures on record from a CSV file with the columns variable, year, value, source, sd and error.</summary>
internal sealed class FigureTable
{
    private static readonly string[] Columns = ["variable", "year", "value", "source", "sd", "error"];

    private readonly string _file;
    private readonly ReadingContext _context;
    private readonly FigureList _figures;
    private readonly CsvReader _reader;

    private FigureTable(string file, string csv, ReadingContext context, FigureList figures)
    {
        _file = file;
        _context = context;
        _figures = figures;
        _reader = CsvReader.FromText(csv, new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => Fail(new TextPosition(file, (int)record.LineNumber, 1), "", "The row has a quotation mark out of place.", "Put the whole field into quotes, and write a quotation mark in it twice."),
        });
    }

    /// <summary>Adds the figures of a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="csv">Its text.</param>
    /// <param name="context">Takes the errors.</param>
    /// <param name="figures">Takes the figures.</param>
    public static void Read(string file, string csv, ReadingContext context, FigureList figures)
    {
        if (csv.Length > ModelLimits.FileSize)
        {
            context.Errors.Add(new TextPosition(file, 1, 1), "", $"The text has {csv.Length} characters; the limit is {ModelLimits.FileSize} (file size).", "Keep only the figures of the model.");
            return;
        }

        FigureTable table = new(file, csv.TrimStart('\uFEFF'), context, figures);
        using (table._reader)
        {
            table.Read();
        }
    }

    private void Read()
    {
        if (!_reader.Read())
        {
            Fail(new TextPosition(_file, 1, 1), "", "The file has no header.", "Begin with the line variable,year,value,source.");
            return;
        }

        string[] header = _reader.Current.ToArray();
        int[] places = [.. Columns.Select(column => Array.IndexOf(header, column))];
        for (int i = 0; i < header.Length; i++)
        {
            if (!Columns.Contains(header[i]) || Array.IndexOf(header, header[i]) != i)
            {
                Fail(Here(i), "", $"There is no column {Wording.Quote(header[i])}, or it stands twice.", _context.Errors.Remedy(header[i], Columns, "The columns are variable,year,value,source,sd,error, parted by commas; the last three may be left out."));
                return;
            }
        }

        for (int column = 0; column < 3; column++)
        {
            if (places[column] < 0)
            {
                Fail(Here(0), "", $"The column '{Columns[column]}' is missing.", "Begin with the line variable,year,value,source.");
                return;
            }
        }

        while (_reader.Read())
        {
            _context.Errors.YieldPoint.Pass();
            Row(_reader.Current.ToArray(), header.Length, places);
        }
    }

    private void Row(string[] record, int width, int[] places)
    {
        if (record.Length != width)
        {
            Fail(Here(0), "", $"The row has {record.Length} fields, and the header has {width}.", "Put a field with a comma in it into quotes.");
            return;
        }

        string variable = record[places[0]];
        if (!_figures.IsObservable(variable, Here(places[0])))
        {
            return;
        }

        string entry = FigureList.Entry(variable);
        if (!int.TryParse(record[places[1]], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            Fail(Here(places[1]), entry, $"Expected a year, found {Wording.Quote(record[places[1]])}.", "Write it with digits only, such as 2025.");
            return;
        }

        if (Number(record, places[2], entry) is not double value)
        {
            return;
        }

        double? deviation = Written(record, places[4]) ? Number(record, places[4], entry) : null;
        double? part = Written(record, places[5]) ? Number(record, places[5], entry) : null;
        double error = _figures.ErrorOf(value, deviation, part, Here(Math.Max(places[4], 0)), entry);
        _figures.Add(new Observation(variable, year, value, places[3] < 0 ? "" : record[places[3]], Here(0)) { Error = error }, Here(places[1]));
    }

    private static bool Written(string[] record, int place) => place >= 0 && record[place].Length > 0;

    private double? Number(string[] record, int place, string entry)
    {
        string written = record[place];
        bool isPercent = written.EndsWith('%');
        if (double.TryParse(isPercent ? written[..^1] : written, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            return isPercent ? value / 100 : value;
        }

        Fail(Here(place), entry, $"Expected a number, found {Wording.Quote(written)}.", "Write it with a point and without thousands separators, such as 1234.5 or 14.5%.");
        return null;
    }

    /// <summary>Returns where a field of the current row begins.</summary>
    private TextPosition Here(int field)
    {
        int column = 1;
        for (int i = 0; i < field; i++)
        {
            column += Encoding.UTF8.GetCharCount(_reader.GetRawSpan(i)) + 1;
        }

        return new TextPosition(_file, (int)_reader.LineNumber, column);
    }

    private void Fail(TextPosition at, string entry, Message problem, Message remedy) => _context.Errors.Add(at, entry, problem, remedy);
}
