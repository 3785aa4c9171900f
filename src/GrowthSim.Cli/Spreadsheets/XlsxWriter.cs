using System.Data;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>Writes sheets as a workbook: a number is a number, with every digit; what is no number is an empty cell.</summary>
internal static class XlsxWriter
{
    private static readonly OpenXmlConfiguration Form = new() { TableStyles = TableStyles.None, FreezeRowCount = 1, AutoFilter = true, FastMode = true, EnableAutoWidth = true, MaxWidth = 60 };

    /// <summary>Writes a workbook.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="sheets">Its sheets.</param>
    public static void Write(Stream stream, IEnumerable<WorkbookSheet> sheets)
    {
        using DataSet workbook = new();
        foreach (WorkbookSheet sheet in sheets)
        {
            DataTable table = workbook.Tables.Add(sheet.Name);
            foreach (string heading in sheet.Headings)
            {
                table.Columns.Add(heading, typeof(object));
            }

            foreach (object?[] row in sheet.Rows)
            {
                table.Rows.Add([.. row.Select(value => value is null or double.NaN or double.PositiveInfinity or double.NegativeInfinity ? DBNull.Value : value)]);
            }
        }

        stream.SaveAs(workbook, configuration: Form);
    }
}
