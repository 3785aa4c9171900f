using System.Buffers;
using System.Globalization;

namespace GrowthSim.Cli.Reports;

/// <summary>One table as CSV (RFC 4180, but for line ends, which are those of the file system), numbers as round-trip doubles.</summary>
internal sealed class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly TextWriter _writer;

    public CsvText(TextWriter writer, params ReadOnlySpan<string> header)
    {
        _writer = writer;
        Write(header);
    }

    /// <summary>Writes a row; a missing value, and a number that is none, is an empty field.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        string[] fields = new string[values.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = Text(values[i]);
        }

        Write(fields);
    }

    private void Write(ReadOnlySpan<string> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            string field = fields[i];
            _writer.Write(field.AsSpan().ContainsAny(Quoted) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field);
        }

        _writer.WriteLine();
    }

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
