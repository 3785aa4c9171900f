using System.Globalization;
using GrowthSim.Cli.Reports;

namespace GrowthSim.Cli;

/// <summary>What a command sees of the outside: where it writes, how wide, from which folder it looks for models.</summary>
internal sealed record Surroundings
{
    /// <summary>The width of what is not a terminal, in columns.</summary>
    private const int PipedWidth = 120;

    private const int NarrowestTerminal = 80;
    private const int WidestTerminal = 160;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Gets whether standard output takes colour.</summary>
    public bool Colour { get; init; }

    /// <summary>Gets whether standard error is a terminal, on which a line may be redrawn.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Gets the width of text output, in columns.</summary>
    public int Width { get; init; } = PipedWidth;

    /// <summary>Gets the folder that relative names start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the folder of the program itself, beside or above which models are looked for last.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Gets the environment variables by name.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Gets what is cancelled by Ctrl-C.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>Gets a value indicating whether CSV is written as a spreadsheet in Vietnamese reads it.</summary>
    public bool HasVietnameseCsv { get; init; }

    /// <summary>Returns a file in the dialect of CSV that is asked for.</summary>
    /// <param name="file">The file.</param>
    public TextWriter Csv(TextWriter file) => HasVietnameseCsv ? new VietnameseCsvWriter(file) : file;

    public static Surroundings OfProcess()
    {
        bool terminal = !Console.IsOutputRedirected;
        return new Surroundings
        {
            Out = Console.Out,
            Error = Console.Error,
            Colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = terminal ? TerminalWidth() : WidthOf(Environment.GetEnvironmentVariable("COLUMNS")),
            Folder = Environment.CurrentDirectory,
        };
    }

    /// <summary>Returns the width of what is not a terminal: as many columns as asked for, within the limits of a terminal.</summary>
    public static int WidthOf(string? columns) =>
        int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, NarrowestTerminal, WidestTerminal) : PipedWidth;

    private static int TerminalWidth()
    {
        try
        {
            int width = Console.WindowWidth;
            return width <= 0 ? PipedWidth : Math.Clamp(width, NarrowestTerminal, WidestTerminal);
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }
}
