using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GrowthSim.Charts.Previews;
using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Styles;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Reports.Files.Sliders;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>A report as one page that needs nothing else: style and charts stand in it, and its policy lets it ask for nothing.</summary>
internal static class HtmlPage
{
    private static readonly string Style = ChartStyle.Page + Read("report.css");
    private static readonly string Script = PreviewScript.Text + Read("report.js");
    private static readonly string ScriptDigest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Returns the page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="blocks">Its parts.</param>
    /// <param name="locale">Its language.</param>
    public static string Of(string title, IEnumerable<ReportBlock> blocks, Locale locale)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(locale.Code).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-").Append(ScriptDigest).Append("'\">\n")
            .Append("<title>").Append(Encoded(title)).Append("</title>\n<style>\n").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>").Append(Encoded(title)).Append("</h1>\n");
        foreach (ReportBlock block in blocks)
        {
            Append(page, block, locale);
        }

        return page.Append("</main>\n<script>").Append(Script).Append("</script>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Writes a text as a page has it.</summary>
    public static string Encoded(string text) => Encoder.Encode(text);

    private static void Append(StringBuilder page, ReportBlock block, Locale locale)
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
                Append(page, figure, locale);
                break;
            case SlidersBlock sliders:
                SliderForm.Append(page, sliders, locale);
                break;
            case TableBlock table:
                Append(page, table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a part of a report.");
        }
    }

    private static void Append(StringBuilder page, FigureBlock figure, Locale locale)
    {
        page.Append("<section id=\"").Append(Encoded(figure.Name)).Append(figure.IsSmall ? "\" class=\"small\">\n<h3>" : "\">\n<h3>").Append(Encoded(figure.Title)).Append("</h3>\n").Append(figure.Page)
            .Append("\n<button class=\"save\" data-name=\"").Append(Encoded(figure.Name)).Append("\" hidden>").Append(Encoded(locale.Say(FileWords.SaveAsPicture))).Append("</button><template>")
            .Append(Drawing(figure)).Append("</template>\n</section>\n");
    }

    /// <summary>Returns the drawing without the line that says it is XML, which a page has no place for.</summary>
    private static string Drawing(FigureBlock figure)
    {
        string file = SvgFile.Of(figure.Drawing, figure.Title, Theme.Light);
        return file[file.IndexOf("<svg", StringComparison.Ordinal)..];
    }

    private static void Append(StringBuilder page, TableBlock table)
    {
        page.Append(table.Numbers == 0 ? "<table class=\"report-table words\">\n<thead><tr>" : "<table class=\"report-table\">\n<thead><tr>");
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
            page.Append('<').Append(open).Append(place >= cells.Count - numbers ? " class=\"number\">" : ">").Append(Breakable(cells[place])).Append("</").Append(close).Append('>');
        }
    }

    /// <summary>Returns a text that may break where an identifier has its joints.</summary>
    private static string Breakable(string text) => Encoded(text).Replace("_", "_<wbr>", StringComparison.Ordinal);

    private static string Read(string file)
    {
        using StreamReader reader = new(typeof(HtmlPage).Assembly.GetManifestResourceStream(typeof(HtmlPage), file) ?? throw new InvalidOperationException($"'{file}' is not embedded."));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
