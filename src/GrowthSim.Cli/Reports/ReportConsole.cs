using System.Text;
using Spectre.Console;

namespace GrowthSim.Cli.Reports;

/// <summary>Text output: tables at the width of the terminal, colour only where it is wanted, no blanks at the ends of lines.</summary>
internal sealed class ReportConsole
{
    private readonly StringBuilder _text;
    private readonly IAnsiConsole _console;

    private ReportConsole(Surroundings surroundings, StringWriter text)
    {
        _text = text.GetStringBuilder();
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = surroundings.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = surroundings.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = surroundings.Width;
        _console.Profile.Capabilities.Unicode = true;
        Width = surroundings.Width;
    }

    public int Width { get; }

    /// <summary>Lets a report write, and hands the whole of it to standard output.</summary>
    public static void Print(Surroundings surroundings, Action<ReportConsole> report)
    {
        using StringWriter text = new();
        report(new ReportConsole(surroundings, text));
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            surroundings.Out.WriteLine(line.TrimEnd());
        }

        surroundings.Out.Flush();
    }

    /// <summary>Writes a table without the empty lines that its invisible border leaves above and below.</summary>
    public void Write(Table table)
    {
        int start = _text.Length;
        _console.Write(table);
        string[] lines = _text.ToString(start, _text.Length - start).ReplaceLineEndings("\n").Split('\n');
        _text.Length = start;
        foreach (string line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            _text.Append(line).Append('\n');
        }
    }

    /// <summary>Writes a line, in a style where there is colour.</summary>
    public void Line(string text = "", Style? style = null) => _console.Write(new Text(PlainText.Of(text) + "\n", style ?? Style.Plain));

    /// <summary>Writes a line as it is, however long: a command is there to be copied.</summary>
    public void Command(string text) => _text.Append(PlainText.Of(text)).Append('\n');

    /// <summary>Writes an empty line and a heading.</summary>
    public void Heading(string text)
    {
        Line();
        Line(text, Styles.Heading);
    }
}
