using System.Globalization;
using System.Text.Json;
using GrowthSim.Language.Messages;
using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>Reads a dataset in JSON-stat 2.0: an error names the path of the element.</summary>
/// <remarks>The format: https://json-stat.org/full/.</remarks>
internal sealed class JsonStatTable(string file, ErrorList errors)
{
    /// <summary>More cells than this are no table, but a size that nobody checked.</summary>
    private const long MaxCells = 1_000_000_000_000_000;

    private static readonly string[] SourceNames = ["source", "label"];
    private static readonly string[] TimeNames = ["time", "TIME_PERIOD", "year"];

    /// <summary>Returns the table; null, with errors, where there is none. The document is used for as long as its points are.</summary>
    /// <param name="document">The document.</param>
    public SeriesTable? Read(JsonDocument document)
    {
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || (root.TryGetProperty("class", out JsonElement kind) && !Is(kind, "dataset")) || !root.TryGetProperty("id", out _))
        {
            return Fail("class", "This is no dataset in JSON-stat 2.0.", "Ask for one dataset in version 2.0, with class, id, size, dimension and value.");
        }

        JsonStatDimension[]? dimensions = new JsonStatDimensions(file, errors).Read(root);
        if (dimensions is null)
        {
            return null;
        }

        decimal cells = dimensions.Aggregate(1m, (product, dimension) => Math.Min(product * dimension.Codes.Length, MaxCells + 1m));
        if (cells > MaxCells)
        {
            return Fail("size", "The dimensions have more cells than a table can have.", "Check the sizes.");
        }

        int time = Time(root, dimensions);
        if (time < 0)
        {
            return Fail("role.time", "No dimension is that of time, or more than one is.", "Name it in role.time, or name the dimension 'time'.");
        }

        if (!root.TryGetProperty("value", out JsonElement value) || value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return Fail("value", "Expected a list of values, or values by position.", "Ask the publisher for the dataset again.");
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() != cells)
        {
            return Fail("value", $"There are {value.GetArrayLength()} values, and the dimensions have {cells} cells.", "Ask the publisher for the dataset again.");
        }

        return new SeriesTable(
            new TextPosition(file, 1, 1),
            [.. dimensions.Where((_, i) => i != time).Select(dimension => dimension.Name)],
            NumberForm.Typed,
            Points(value, dimensions, time, (long)cells, Source(root)));
    }

    private static bool Is(JsonElement element, string text) => element.ValueKind == JsonValueKind.String && element.ValueEquals(text);

    private static string Source(JsonElement root) =>
        SourceNames.Select(name => root.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "").FirstOrDefault(text => text.Length > 0) ?? "";

    private static int Time(JsonElement root, JsonStatDimension[] dimensions)
    {
        string[] named = root.TryGetProperty("role", out JsonElement role) && role.ValueKind == JsonValueKind.Object && role.TryGetProperty("time", out JsonElement times) && times.ValueKind == JsonValueKind.Array
            ? [.. times.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)]
            : TimeNames;
        int[] places = [.. Enumerable.Range(0, dimensions.Length).Where(i => named.Contains(dimensions[i].Name, StringComparer.OrdinalIgnoreCase))];
        return places.Length == 1 ? places[0] : -1;
    }

    private IEnumerable<SeriesPoint> Points(JsonElement values, JsonStatDimension[] dimensions, int time, long cells, string source)
    {
        foreach ((string place, long index, JsonElement value) in values.ValueKind == JsonValueKind.Array ? InOrder(values) : ByPosition(values, cells))
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            TextPosition at = Here(place) with { Column = 1 + (int)Math.Min(index, int.MaxValue - 1) };
            string[] codes = new string[dimensions.Length - 1];
            string period = "";
            long rest = index;
            for (int i = dimensions.Length - 1; i >= 0; i--)
            {
                (rest, long category) = Math.DivRem(rest, dimensions[i].Codes.Length);
                string code = dimensions[i].Codes[category];
                if (i == time)
                {
                    period = code;
                }
                else
                {
                    codes[i > time ? i - 1 : i] = code;
                }
            }

            double? number = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double written) && double.IsFinite(written) ? written : null;
            yield return new SeriesPoint(codes, new TableCell(period, at), new TableCell(value.ToString(), at, number), source);
        }
    }

    private static IEnumerable<(string Place, long Index, JsonElement Value)> InOrder(JsonElement values)
    {
        long index = 0;
        foreach (JsonElement value in values.EnumerateArray())
        {
            yield return (string.Create(CultureInfo.InvariantCulture, $"value[{index}]"), index, value);
            index++;
        }
    }

    private IEnumerable<(string Place, long Index, JsonElement Value)> ByPosition(JsonElement values, long cells)
    {
        foreach (JsonProperty entry in values.EnumerateObject())
        {
            string place = $"value[{Wording.Clip(entry.Name)}]";
            if (long.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out long index) && index < cells)
            {
                yield return (place, index, entry.Value);
            }
            else
            {
                Fail(place, $"The table has no cell {Wording.Quote(entry.Name)}.", $"Positions are whole numbers from 0 to {cells - 1}.");
            }
        }
    }

    private TextPosition Here(string place) => new(file, 1, 1) { Place = place };

    private SeriesTable? Fail(string place, Message problem, Message remedy)
    {
        errors.Add(Here(place), "", problem, remedy);
        return null;
    }
}
