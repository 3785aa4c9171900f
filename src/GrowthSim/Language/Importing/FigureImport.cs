using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrowthSim.Language.Importing.Sheets;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Reading;
using GrowthSim.Language.Resolution;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>Reads the figures of a model from the files of others: tables of figures, long or wide, as CSV or as a sheet, and official tables in JSON-stat or SDMX-CSV.</summary>
public sealed class FigureImport
{
    private const string Scale = "--scale";

    private readonly ImportSettings _settings;
    private readonly ReadingContext _context = new(YieldPoint.None);
    private readonly FigureList _figures;
    private readonly SeriesReader _series;

    private FigureImport(ModelDefinition model, ImportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        Grid grid = new(model.BaseYear, model.LastYear);
        _settings = settings;
        _figures = new FigureList(_context, Scope.Of(model), grid);
        _series = new SeriesReader(settings, grid, _context.Errors, _figures);
    }

    /// <summary>Returns the figures of a file, or every error.</summary>
    /// <param name="model">The checked model.</param>
    /// <param name="file">The file: CSV, SDMX-CSV, JSON-stat or a workbook, told from how it begins.</param>
    /// <param name="settings">How figures are taken from it.</param>
    public static Checked<ImportedFigures> Read(ModelDefinition model, ImportFile file, ImportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(file);
        FigureImport import = new(model, settings);
        if (file.IsWorkbook)
        {
            import.Sheet(file);
        }
        else if (settings.Sheet is not null)
        {
            import.Fail(file.Name, "The file is no workbook, and has no sheets.", "Leave out --sheet.");
        }
        else if (file.IsOldWorkbook)
        {
            import.Fail(file.Name, "The workbook is in an old form, or has a password.", "Save it as .xlsx, without a password, or as CSV.");
        }
        else if (FileReading.Text([.. file.Content], file.Name, import._context.Errors) is string text)
        {
            import.Text(file.Name, text);
        }

        return import.Finished(file.Name);
    }

    private void Sheet(ImportFile file)
    {
        if (Workbook.Read(file, _settings.Sheet, _context.Errors) is SheetTable sheet)
        {
            Table(sheet.Start, sheet.Rows(), NumberForm.Typed);
        }
    }

    private void Text(string file, string text)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            JsonStat(file, text);
        }
        else
        {
            Csv(file, text);
        }
    }

    private void Csv(string file, string csv)
    {
        CsvDialect dialect = CsvDialect.Of(csv);
        TableCell[]? header = CsvRows.Of(file, csv, dialect, new ErrorList()).FirstOrDefault();
        IEnumerable<TableCell[]> rows = CsvRows.Of(file, csv, dialect, _context.Errors);
        if (header is not null && SdmxTable.Is(header))
        {
            _series.Read(SdmxTable.Of(header, rows.Skip(1), dialect, _context.Errors));
        }
        else
        {
            Table(new TextPosition(file, 1, 1), rows, dialect.Form);
        }
    }

    private void Table(TextPosition start, IEnumerable<TableCell[]> rows, NumberForm form)
    {
        if (!_settings.Maps.IsEmpty)
        {
            _context.Errors.Add(start, "", "This is a table of figures, in which each row names its variable, and not an official table.", "Leave out --map.");
            return;
        }

        FigureTable.Read(start, rows, form, _context.Errors, _figures);
    }

    private void JsonStat(string file, string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = ModelLimits.NestingDepth });
            if (new JsonStatTable(file, _context.Errors).Read(document) is SeriesTable table)
            {
                _series.Read(table);
            }
        }
        catch (JsonException broken)
        {
            TextPosition at = new(file, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            _context.Errors.Add(at, "", "The text is no JSON from here on.", "Fetch the file again: it may be cut off.");
        }
    }

    private Checked<ImportedFigures> Finished(string file)
    {
        ImmutableArray<Observation> figures = _figures.ToImmutable();
        if (_context.Errors.Any)
        {
            return new Checked<ImportedFigures>(_context.Errors.InOrder(file));
        }

        for (int i = 0; i < _settings.Scales.Length; i++)
        {
            string variable = _settings.Scales[i].Variable;
            if (variable.Length > 0 && figures.All(figure => figure.Variable != variable))
            {
                _context.Errors.Add(new TextPosition(Scale, i + 1, 1), "", $"No figure of {Wording.Quote(variable)} is imported.", _context.Errors.Remedy(variable, figures.Select(figure => figure.Variable).Distinct(), "Name a variable of the file, or leave the name out for all."));
            }
        }

        if (figures.IsEmpty && _series.LeftOut == 0)
        {
            Fail(file, "There is no figure in the file.", "Check that it is the right one.");
        }

        return _context.Errors.Any
            ? new Checked<ImportedFigures>(_context.Errors.InOrder(file))
            : new Checked<ImportedFigures>(new ImportedFigures([.. figures.Select(Scaled)], _series.LeftOut));
    }

    private void Fail(string file, Message problem, Message remedy) => _context.Errors.Add(new TextPosition(file, 1, 1), "", problem, remedy);

    private Observation Scaled(Observation figure)
    {
        string source = figure.Source.Length > 0 ? figure.Source : _settings.Source ?? "";
        double factor = _settings.Scales.Where(scale => scale.Variable == figure.Variable).Concat(_settings.Scales.Where(scale => scale.Variable.Length == 0)).Select(scale => scale.Factor).FirstOrDefault(1);
        return figure with { Value = Times(figure.Value, factor), Error = Times(figure.Error, Math.Abs(factor)), Source = source, Published = figure.Published ?? (_settings.Published?.Year >= figure.Year ? _settings.Published : null) };
    }

    /// <summary>Returns a product, in decimals where these have room for it: 2.6 times 0.01 is 0.026, but not in binary.</summary>
    private static double Times(double value, double factor) => HasRoom(value) && HasRoom(factor)
        ? double.Parse((Decimal(value) * Decimal(factor)).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value * factor;

    private static bool HasRoom(double value) => Math.Abs(value) is >= 1e-10 and <= 1e13;

    private static decimal Decimal(double value) => decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
