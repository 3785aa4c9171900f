using System.CommandLine;
using System.CommandLine.Parsing;
using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Commands;

/// <summary>The command that makes again what a command line made, or shows a path of it.</summary>
internal static class ReplayCall
{
    /// <summary>Returns the command that shows a path, up to its number.</summary>
    public static string Of(ParseResult parsed, PlanOptions plan) => string.Join(' ', [.. Words("replay", parsed, plan), "--path "]);

    /// <summary>Returns the command that makes a run with a setting besides.</summary>
    public static string Run(ParseResult parsed, PlanOptions plan, Setting setting) => string.Join(' ', [.. Words("run", parsed, plan), "--set", Quoted($"{setting.Name}={setting.Equation}")]);

    private static List<string> Words(string verb, ParseResult parsed, PlanOptions plan)
    {
        List<string> words = [Root.Name, verb];
        if (parsed.GetValue(plan.Model) is string model)
        {
            words.Add(Quoted(model));
        }

        foreach (Option option in new Option[] { plan.Scenario, plan.Seed, plan.AsOf, plan.AsOfMode, plan.Set, plan.Design })
        {
            if (parsed.GetResult(option) is { Implicit: false } given)
            {
                foreach (Token token in given.Tokens)
                {
                    words.Add(option.Name);
                    words.Add(Quoted(token.Value));
                }
            }
        }

        return words;
    }

    private static string Quoted(string word) => word.All(letter => char.IsLetterOrDigit(letter) || "-_./=%:".Contains(letter, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
