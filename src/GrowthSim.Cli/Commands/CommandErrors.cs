using System.CommandLine;
using System.CommandLine.Parsing;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Commands;

/// <summary>What is wrong with a command line, in the user's language.</summary>
internal static class CommandErrors
{
    /// <summary>Says whether anything is wrong; a call for help is never wrong.</summary>
    public static bool Any(ParseResult parsed) =>
        parsed.Action is not (HelpPrinter or { Terminating: true, ClearsParseErrors: true }) && (parsed.Errors.Count > 0 || Unmatched(parsed) is not null);

    public static void Write(ParseResult parsed, TextWriter writer, Locale locale, int width)
    {
        Command command = parsed.CommandResult.Command;
        string? unmatched = Unmatched(parsed);
        if (command is RootCommand && unmatched is null)
        {
            writer.WriteLine(locale.Say(HelpWords.VerbMissing));
            new HelpPrinter(locale, width).Write(command, writer);
            return;
        }

        if (unmatched is not null)
        {
            writer.WriteLine(PlainText.Of(Unknown(unmatched, command, locale)));
        }

        foreach (ParseError error in parsed.Errors.Where(error => error.SymbolResult is not CommandResult))
        {
            writer.WriteLine(PlainText.Of(Message(error, locale)));
        }

        writer.WriteLine(locale.Say(HelpWords.HelpHint, command is RootCommand ? Root.Name : $"{Root.Name} {command.Name}"));
    }

    private static string Message(ParseError error, Locale locale)
    {
        if (error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing)
        {
            return locale.Say(HelpWords.ArgumentMissing, missing.Argument.Name);
        }

        if (error.SymbolResult is not OptionResult { Option: { } option } result)
        {
            return error.Message;
        }

        int most = option.Arity.MaximumNumberOfValues;
        return result.Tokens.Count == 0 ? locale.Say(HelpWords.ValueMissing, option.Name, option.HelpName)
            : result.Tokens.Count > most ? locale.Say(HelpWords.Repeated, option.Name)
            : error.Message;
    }

    /// <summary>Returns the first word that is not known; an unknown option counts, though the parser takes it for the model.</summary>
    private static string? Unmatched(ParseResult parsed) => parsed.CommandResult.Children
        .OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens)
        .Select(token => token.Value)
        .FirstOrDefault(word => word.StartsWith('-')) ?? (parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null);

    private static string Unknown(string token, Command command, Locale locale)
    {
        string word = token.Split('=', 2)[0];
        IEnumerable<string> options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options)).Select(option => option.Name);
        string[] near = NearestNames.Of(word, word.StartsWith('-') ? options : command.Subcommands.Select(verb => verb.Name));
        string unknown = locale.Say(HelpWords.UnknownWord, token);
        return near.Length == 0 ? unknown : $"{unknown} {locale.Say(HelpWords.Nearest, near[0])}";
    }
}
