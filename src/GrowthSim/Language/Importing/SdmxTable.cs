using GrowthSim.Language.Tables;

namespace GrowthSim.Language.Importing;

/// <summary>Reads SDMX-CSV, versions 1.0 and 2.0, also with labels beside the codes: columns for the dimensions, then <c>TIME_PERIOD</c>, <c>OBS_VALUE</c> and attributes.</summary>
internal static class SdmxTable
{
    private const string Time = "TIME_PERIOD";
    private const string Value = "OBS_VALUE";

    /// <summary>What stands before the dimensions and is none.</summary>
    private static readonly string[] Leading = ["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE"];

    /// <summary>The columns that say which table it is.</summary>
    private static readonly string[] Sources = ["DATAFLOW", "STRUCTURE_ID"];

    /// <summary>Returns whether a header is that of such a file.</summary>
    public static bool Is(TableCell[] header) => Place(Names(header), Time) >= 0 && Place(Names(header), Value) >= 0;

    /// <summary>Returns the table.</summary>
    /// <param name="header">The first row.</param>
    /// <param name="rows">The other rows.</param>
    /// <param name="dialect">How the file is written: that with semicolons may have decimal points as well.</param>
    /// <param name="errors">Takes the errors.</param>
    public static SeriesTable Of(TableCell[] header, IEnumerable<TableCell[]> rows, CsvDialect dialect, ErrorList errors)
    {
        string[] names = Names(header);
        int end = Math.Min(Place(names, Time), Place(names, Value));
        int[] places = [.. Enumerable.Range(0, end).Where(i => !Leading.Contains(names[i], StringComparer.OrdinalIgnoreCase))];
        NumberForm form = dialect.Form == NumberForm.Comma ? NumberForm.Either : dialect.Form;
        return new SeriesTable(header[0].At, [.. places.Select(place => names[place])], form, Points(header, names, places, rows, errors));
    }

    private static IEnumerable<SeriesPoint> Points(TableCell[] header, string[] names, int[] places, IEnumerable<TableCell[]> rows, ErrorList errors)
    {
        bool[] hasLabels = [.. header.Select(cell => cell.Text.Contains(": ", StringComparison.Ordinal))];
        (int time, int value) = (Place(names, Time), Place(names, Value));
        int source = Sources.Select(name => Place(names, name)).Max();
        foreach (TableCell[] row in rows)
        {
            if (row.Length != header.Length)
            {
                errors.Add(row[0].At, "", $"The row has {row.Length} fields, and the header has {header.Length}.", "Put a field with the separator in it into quotes.");
                continue;
            }

            yield return new SeriesPoint([.. places.Select(place => hasLabels[place] ? Code(row[place].Text) : row[place].Text)], row[time], row[value], source < 0 ? "" : row[source].Text);
        }
    }

    private static string[] Names(TableCell[] header) => [.. header.Select(cell => Code(cell.Text))];

    /// <summary>Returns the code of <c>code: label</c>.</summary>
    private static string Code(string text) => text.Split(": ", 2)[0];

    private static int Place(string[] names, string name) => Array.FindIndex(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
}
