using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GrowthSim.Charts.Styles;
using GrowthSim.Cli.Reports.Files.Blocks;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>A report as one page that needs nothing else: style and charts stand in it, and its policy lets it ask for nothing.</summary>
internal static class HtmlPage
{
    private const string Style = """
        body { max-width: 880px; margin: 24px auto; padding: 0 16px; font: 15px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; background: var(--gs-card); color: var(--gs-text); }
        h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
        h2 { font-size: 19px; margin: 30px 0 8px; }
        h3 { font-size: 16px; margin: 20px 0 6px; }
        .verdict { font-size: 20px; line-height: 1.35; font-weight: 600; margin: 14px 0; }
        .report-table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        .report-table th, .report-table td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--gs-grid); font-weight: normal; overflow-wrap: anywhere; }
        .report-table thead th { color: var(--gs-muted); }
        .report-table .number { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 8px; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--gs-track); padding: 8px 10px; }
        @page { size: A4; margin: 16mm; }
        @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; } details { display: none; } }

        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Returns the page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="blocks">Its parts.</param>
    /// <param name="language">Its language: <c>en</c> or <c>vi</c>.</param>
    public static string Of(string title, IEnumerable<ReportBlock> blocks, string language)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(Encoded(title)).Append("</title>\n<style>\n").Append(ChartStyle.Page).Append(Style).Append("</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>").Append(Encoded(title)).Append("</h1>\n");
        foreach (ReportBlock block in blocks)
        {
            Append(page, block);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                page.Append("<h2>").Append(Encoded(heading.Text)).Append("</h2>\n");
                break;
            case TextBlock text:
                page.Append(text.IsVerdict ? "<p class=\"verdict\">" : "<p>").Append(Encoded(text.Text)).Append("</p>\n");
                break;
            case CommandBlock command:
                page.Append("<pre><code>").Append(Encoded(command.Text)).Append("</code></pre>\n");
                break;
            case FigureBlock figure:
                page.Append("<section id=\"").Append(Encoded(figure.Name)).Append("\">\n<h3>").Append(Encoded(figure.Title)).Append("</h3>\n").Append(figure.Page).Append("\n</section>\n");
                break;
            case TableBlock table:
                Append(page, table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a part of a report.");
        }
    }

    private static void Append(StringBuilder page, TableBlock table)
    {
        page.Append("<table class=\"report-table\">\n<thead><tr>");
        Cells(page, table.Head, table.Numbers, "th scope=\"col\"", "th");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            page.Append("<tr>");
            Cells(page, row, table.Numbers, "td", "td");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void Cells(StringBuilder page, IReadOnlyList<string> cells, int numbers, string open, string close)
    {
        for (int place = 0; place < cells.Count; place++)
        {
            page.Append('<').Append(open).Append(place >= cells.Count - numbers ? " class=\"number\">" : ">").Append(Encoded(cells[place])).Append("</").Append(close).Append('>');
        }
    }

    private static string Encoded(string text) => Encoder.Encode(text);
}
