using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Commands;

/// <summary>The command that makes again what a command line made, or shows a path of it.</summary>
internal static class ReplayCall
{
    /// <summary>Returns the command that shows a path, up to its number.</summary>
    public static string Of(ParseResult parsed, PlanOptions plan) => string.Join(' ', [.. Words("replay", parsed, plan), "--path "]);

    /// <summary>Returns the command that makes a run with settings besides, of as many paths as were asked for.</summary>
    public static string Run(ParseResult parsed, PlanOptions plan, Option paths, params IEnumerable<Setting> settings) =>
        string.Join(' ', [.. Words("run", parsed, plan, paths), .. settings.SelectMany(setting => new[] { "--set", Quoted($"{setting.Name}={setting.Equation}") })]);

    /// <summary>Returns the command that gives the same numbers on any machine.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="arguments">Its arguments, the model first; null for one that was left out.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">How many paths there were, however many were asked for.</param>
    /// <param name="options">The options that decide the numbers.</param>
    public static string Again(string verb, IEnumerable<string?> arguments, ParseResult parsed, long paths, params Option[] options)
    {
        List<string> words = [Root.Name, verb, .. arguments.OfType<string>().Select(Quoted)];
        AddGiven(words, parsed, options);
        words.AddRange(["--paths", paths.ToString(CultureInfo.InvariantCulture)]);
        return string.Join(' ', words);
    }

    private static List<string> Words(string verb, ParseResult parsed, PlanOptions plan, params Option[] others)
    {
        List<string> words = [Root.Name, verb];
        if (parsed.GetValue(plan.Model) is string model)
        {
            words.Add(Quoted(model));
        }

        AddGiven(words, parsed, [.. plan.All, .. others]);
        return words;
    }

    private static void AddGiven(List<string> words, ParseResult parsed, Option[] options)
    {
        foreach (Option option in options)
        {
            if (parsed.GetResult(option) is not { Implicit: false } given)
            {
                continue;
            }

            if (given.Tokens.Count == 0)
            {
                words.Add(option.Name);
            }

            foreach (Token token in given.Tokens)
            {
                words.Add(option.Name);
                words.Add(Quoted(token.Value));
            }
        }
    }

    private static string Quoted(string word) => word.All(letter => char.IsLetterOrDigit(letter) || "-_./=%:".Contains(letter, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
