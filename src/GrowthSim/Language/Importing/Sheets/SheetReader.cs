using System.Globalization;
using System.Xml;

namespace GrowthSim.Language.Importing.Sheets;

/// <summary>Reads the cells of a sheet.</summary>
/// <param name="texts">The texts that the sheets of the workbook share.</param>
/// <param name="dates">Which styles show dates.</param>
internal sealed class SheetReader(IReadOnlyList<string> texts, DateStyles dates)
{
    private const int MaxRows = 1_048_576;
    private const int MaxColumns = 16_384;

    /// <summary>Reads the texts that sheets share.</summary>
    /// <param name="reader">The part; null where there is none.</param>
    public static List<string> Texts(XmlReader? reader)
    {
        List<string> texts = [];
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                texts.Add(Text(reader));
            }
        }

        return texts;
    }

    /// <summary>Adds the cells of a sheet to a table.</summary>
    /// <param name="reader">The sheet.</param>
    /// <param name="table">Takes the cells.</param>
    /// <exception cref="InvalidDataException">A cell is damaged.</exception>
    public void Read(XmlReader reader, SheetTable table)
    {
        (int row, int column) = (-1, -1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                row = reader.GetAttribute("r") is string written ? Number(written) - 1 : row + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = reader.GetAttribute("r") is string place ? Column(place) : column + 1;
                if (row is < 0 or >= MaxRows || column is < 0 or >= MaxColumns)
                {
                    throw new InvalidDataException();
                }

                Cell(reader, table, row, column);
            }
        }
    }

    private void Cell(XmlReader reader, SheetTable table, int row, int column)
    {
        (string? kind, string? style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        string written = Text(reader);
        if (written.Length == 0)
        {
            return;
        }

        switch (kind)
        {
            case "s":
                int place = Number(written);
                table.Add(row, column, place < texts.Count ? texts[place] : throw new InvalidDataException(), null);
                break;
            case "b":
                table.Add(row, column, written == "1" ? "TRUE" : "FALSE", null);
                break;
            case null or "n" when double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number):
                string text = number.ToString("R", CultureInfo.InvariantCulture);
                table.Add(row, column, dates.IsDate(style) ? Date(number) : text, dates.IsDate(style) ? null : number);
                break;
            default:
                table.Add(row, column, written, null);
                break;
        }
    }

    /// <summary>Returns the text in an element, but for its formula and for how it is pronounced.</summary>
    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        string text = "";
        int depth = reader.Depth;
        bool isSkipped = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth == depth + 1 && reader.NodeType == XmlNodeType.Element)
            {
                isSkipped = reader.LocalName is "f" or "rPh";
            }
            else if (!isSkipped && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text += reader.Value;
            }
        }

        return text;
    }

    private static string Date(double number) => number is >= 0 and < 2_958_466 ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new InvalidDataException();

    private static int Column(string place)
    {
        int column = 0;
        foreach (char letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column - 1;
    }
}
