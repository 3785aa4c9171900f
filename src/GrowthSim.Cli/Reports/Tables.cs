using Spectre.Console;
using Spectre.Console.Rendering;

namespace GrowthSim.Cli.Reports;

/// <summary>The look that all tables share.</summary>
internal static class Tables
{
    public static Table Create() => new Table { Border = TableBorder.Simple, UseSafeBorder = false };

    public static Table Column(this Table table, string header, Justify alignment = Justify.Left, bool wrap = false, int? width = null)
    {
        TableColumn column = new(new Text(PlainText.Of(header), Styles.Heading)) { Alignment = alignment, NoWrap = !wrap, Width = width, Padding = new Padding(0, 0, 1, 0) };
        return table.AddColumn(column);
    }

    public static IRenderable Cell(string text, Style? style = null) => new Text(PlainText.Of(text), style ?? Style.Plain);
}
