using GrowthSim.Charts.Rendering;
using GrowthSim.Charts.Styles;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The files of a report: the page, the text, each chart.</summary>
internal static class ReportFiles
{
    /// <summary>Returns the files' texts by name.</summary>
    /// <param name="title">The report's title.</param>
    /// <param name="blocks">Its parts.</param>
    /// <param name="locale">Its language.</param>
    public static Dictionary<string, string> Of(string title, IReadOnlyCollection<ReportBlock> blocks, Locale locale)
    {
        Dictionary<string, string> files = new()
        {
            ["report.html"] = HtmlPage.Of(title, blocks, locale),
            ["report.md"] = MarkdownText.Of(title, blocks),
        };
        foreach (FigureBlock figure in blocks.OfType<FigureBlock>())
        {
            files[$"charts/{figure.Name}.svg"] = SvgFile.Of(figure.Drawing, figure.Title, Theme.Light);
        }

        return files;
    }

    /// <summary>Adds the tables of an enumeration as CSV, each under its name.</summary>
    public static void AddTables<T>(Dictionary<string, string> files, Func<TextWriter, TextWriter> csv, Action<TextWriter, T> write)
        where T : struct, Enum
    {
        foreach (T table in Enum.GetValues<T>())
        {
            files[NameOf(table)] = Written(csv, writer => write(writer, table));
        }
    }

    /// <summary>Returns the name of a table's file.</summary>
    public static string NameOf<T>(T table)
        where T : struct, Enum
    {
        string name = Enum.GetName(table)!;
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}.csv";
    }

    /// <summary>Returns what is written to a table of CSV.</summary>
    /// <param name="csv">Returns a text in the dialect that is asked for.</param>
    /// <param name="write">Writes the table.</param>
    public static string Written(Func<TextWriter, TextWriter> csv, Action<TextWriter> write) => Written(text => write(csv(text)));

    /// <summary>Returns what is written to a text.</summary>
    public static string Written(Action<TextWriter> write)
    {
        using StringWriter text = new();
        write(text);
        return text.ToString();
    }
}
