using CsvHelper;

namespace GrowthSim.Cli.Reports;

/// <summary>One table as CSV (RFC 4180, but for line ends, which are those of the file system), numbers as round-trip doubles; in the dialect of its writer. For a spreadsheet a text that would be taken for a formula has an apostrophe before it. What is written is complete once it is disposed.</summary>
internal sealed class CsvText : IDisposable
{
    /// <summary>What a spreadsheet takes for the beginning of a formula.</summary>
    private const string FirstOfFormula = "=+-@\t\r";

    private readonly CsvWriter _writer;
    private readonly bool _isForSpreadsheet;

    public CsvText(TextWriter writer, params ReadOnlySpan<string> header)
    {
        _isForSpreadsheet = writer is VietnameseCsvWriter;
        CsvWriterOptions options = new() { NewLine = Environment.NewLine, TrueValue = "true", FalseValue = "false" };
        _writer = CsvWriter.Create(
            writer,
            writer is VietnameseCsvWriter ? options with { Separator = VietnameseCsvWriter.Separator, FormatProvider = writer.FormatProvider } : options,
            leaveOpen: true);
        _writer.WriteRecord(header);
    }

    /// <summary>Writes a row; a missing value, and a number that is none, is an empty field.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        foreach (object? value in values)
        {
            _writer.WriteField(value switch
            {
                double number when !double.IsFinite(number) => null,
                string { Length: > 0 } text when _isForSpreadsheet && FirstOfFormula.Contains(text[0]) => "'" + text,
                _ => value,
            });
        }

        _writer.EndRecord();
    }

    public void Dispose() => _writer.Dispose();
}
