using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Commands;

/// <summary><c>--help</c> in the user's language.</summary>
internal sealed class HelpPrinter(Locale locale, int width) : SynchronousCommandLineAction
{
    /// <summary>Longer lines are hard to read, however wide the terminal is.</summary>
    private const int WidestLine = 110;

    private readonly int _width = Math.Min(width, WidestLine);

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    /// <summary>Writes what a command does and takes.</summary>
    public void Write(Command command, TextWriter writer)
    {
        bool root = command is RootCommand;
        Paragraph(writer, command.Description ?? "", "");
        writer.WriteLine();
        string arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.Name}" : $" [{argument.Name}]"));
        string middle = root ? $" <{locale.Say(HelpWords.Verb)}>" : " " + command.Name + arguments;
        Paragraph(writer, $"{locale.Say(HelpWords.Usage)}: {Root.Name}{middle} [{locale.Say(HelpWords.Options)}]", "  ");
        Section(writer, locale.Say(HelpWords.Verbs), command.Subcommands.Select(verb => (verb.Name, verb.Description ?? "")));
        Section(writer, locale.Say(HelpWords.Arguments), command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        IEnumerable<Option> options = command.Options.Concat(root ? [] : command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));
        Section(writer, locale.Say(HelpWords.OptionsTitle), options.Select(option => (Label(option), option.Description ?? "")));
    }

    private static string Label(Option option)
    {
        string names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias is not "-?").Prepend(option.Name));
        return option is HelpOption or VersionOption ? names : $"{names} {option.HelpName}";
    }

    private void Section(TextWriter writer, string title, IEnumerable<(string Label, string Description)> entries)
    {
        (string Label, string Description)[] rows = [.. entries];
        if (rows.Length == 0)
        {
            return;
        }

        // A label that would leave its description too little room stands on a line of its own.
        int column = Math.Min(rows.Max(row => row.Label.Length) + 4, _width / 2);
        writer.WriteLine();
        writer.WriteLine(title + ":");
        foreach ((string label, string description) in rows)
        {
            string indent = "  " + label;
            if (indent.Length + 2 > column)
            {
                writer.WriteLine(indent);
                indent = "";
            }

            foreach (string line in Lines(description, _width - column))
            {
                writer.WriteLine(indent.PadRight(column) + line);
                indent = "";
            }
        }
    }

    private void Paragraph(TextWriter writer, string text, string indent)
    {
        string before = "";
        foreach (string line in Lines(text, _width - indent.Length))
        {
            writer.WriteLine(before + line);
            before = indent;
        }
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
