using Spectre.Console;

namespace GrowthSim.Cli.Reports;

/// <summary>Text output: tables at the width of the terminal, colour only where it is wanted, no blanks at the ends of lines.</summary>
internal sealed class ReportConsole
{
    private readonly Surroundings _surroundings;
    private readonly StringWriter _text = new();
    private readonly IAnsiConsole _console;

    public ReportConsole(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = surroundings.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = surroundings.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = surroundings.Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public int Width => _surroundings.Width;

    public void Write(Table table) => _console.Write(table);

    /// <summary>Writes a line, in a style where there is colour.</summary>
    public void Line(string text = "", Style? style = null) => _console.Write(new Text(text + "\n", style));

    /// <summary>Writes an empty line and a heading.</summary>
    public void Heading(string text)
    {
        Line();
        Line(text, Styles.Heading);
    }

    /// <summary>Hands all that was written to standard output.</summary>
    public void Flush()
    {
        foreach (string line in _text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            _surroundings.Out.WriteLine(line.TrimEnd());
        }

        _surroundings.Out.Flush();
        _text.GetStringBuilder().Clear();
    }
}
