using System.Xml;
using System.Xml.Linq;
using GrowthSim.Language.Messages;

namespace GrowthSim.Language.Importing.Sheets;

/// <summary>Reads a sheet of a workbook.</summary>
internal static class Workbook
{
    private const string Folder = "xl/";

    /// <summary>Returns a sheet; null, with an error, where it cannot be read.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">The sheet's name; null for the first.</param>
    /// <param name="errors">Takes the error.</param>
    public static SheetTable? Read(ImportFile file, string? sheet, ErrorList errors)
    {
        TextPosition start = new(file.Name, 1, 1);
        WorkbookParts? parts = null;
        try
        {
            parts = new WorkbookParts(file.Content);
            XElement[] sheets = [.. parts.Tree(Folder + "workbook.xml")?.Descendants().Where(element => element.Name.LocalName == "sheet") ?? []];
            XElement? chosen = sheet is null ? sheets.FirstOrDefault() : Array.Find(sheets, element => string.Equals(Name(element), sheet, StringComparison.OrdinalIgnoreCase));
            if (chosen is null)
            {
                Message there = sheets.Length == 0 ? "The workbook has no sheets." : (Message)$"It has {Wording.List(sheets.Select(Name))}.";
                errors.Add(start, "", $"There is no sheet {Wording.Quote(sheet ?? "")}.", there);
                return null;
            }

            SheetTable table = new(file.Name, Name(chosen));
            Read(parts, chosen, table);
            if (table.Size <= ModelLimits.Nodes)
            {
                return table;
            }

            errors.Add(table.Start, "", $"The sheet has {table.Size} cells; the limit is {ModelLimits.Nodes}.", "Copy the figures into a sheet of their own.");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            if (parts?.AreTooLarge == true)
            {
                errors.Add(start, "", $"The workbook has more than {ModelLimits.FileSize} bytes, unpacked.", "Keep only the sheet with the figures.");
            }
            else
            {
                errors.Add(start, "", "The workbook is damaged.", "Open it in the spreadsheet, and save it again as .xlsx or CSV.");
            }
        }
        finally
        {
            parts?.Dispose();
        }

        return null;
    }

    private static void Read(WorkbookParts parts, XElement sheet, SheetTable table)
    {
        string? relation = sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value;
        string target = parts.Tree(Folder + "_rels/workbook.xml.rels")?.Elements().FirstOrDefault(element => element.Attribute("Id")?.Value == relation)?.Attribute("Target")?.Value ?? throw new InvalidDataException();
        using XmlReader? texts = parts.Open(Folder + "sharedStrings.xml");
        SheetReader reader = new(SheetReader.Texts(texts), new DateStyles(parts.Tree(Folder + "styles.xml")));
        using XmlReader cells = parts.Open(target.StartsWith('/') ? target[1..] : Folder + target) ?? throw new InvalidDataException();
        reader.Read(cells, table);
    }

    private static string Name(XElement sheet) => sheet.Attribute("name")?.Value ?? "";
}
