using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports;

/// <summary>One JSON document on standard output, and nothing else there.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // Vietnamese stays readable; the document is never embedded in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter writer, Action<Utf8JsonWriter> document)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            document(json);
        }

        writer.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        writer.Flush();
    }

    /// <summary>Writes a text, or null where it is missing.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Writes from when a run looks, a year as a number and a day as a text; null where it uses no figures.</summary>
    public static void WriteAsOf(this Utf8JsonWriter json, AsOf? asOf)
    {
        if (asOf is AsOf { IsWholeYear: false } day)
        {
            json.WriteString("as_of", day.ToString());
        }
        else
        {
            json.WriteOptional("as_of", asOf?.Year);
        }
    }

    /// <summary>Writes a number, or null where it is missing or not a number: JSON knows no NaN.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
