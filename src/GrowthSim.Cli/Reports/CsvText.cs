using System.Globalization;
using CsvHelper;

namespace GrowthSim.Cli.Reports;

/// <summary>One table as CSV (RFC 4180), numbers as round-trip doubles.</summary>
internal sealed class CsvText : IDisposable
{
    private readonly CsvWriter _csv;

    public CsvText(TextWriter writer, params ReadOnlySpan<string> header)
    {
        _csv = new CsvWriter(writer, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (string name in header)
        {
            _csv.WriteField(name);
        }

        _csv.NextRecord();
    }

    /// <summary>Writes a row; a missing value is an empty field.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        foreach (object? value in values)
        {
            _csv.WriteField(Text(value));
        }

        _csv.NextRecord();
    }

    public void Dispose() => _csv.Dispose();

    private static string Text(object? value) => value switch
    {
        null => "",
        double number when !double.IsFinite(number) => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
