using System.CommandLine;
using System.CommandLine.Parsing;
using GrowthSim.Cli.Options;

namespace GrowthSim.Cli.Commands;

/// <summary>The command that shows a path of the run that a command line made.</summary>
internal static class ReplayCall
{
    /// <summary>Returns the command up to the path's number.</summary>
    public static string Of(ParseResult parsed, PlanOptions plan)
    {
        List<string> words = [Root.Name, "replay"];
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

        words.Add("--path ");
        return string.Join(' ', words);
    }

    private static string Quoted(string word) => word.All(letter => char.IsLetterOrDigit(letter) || "-_./=%:".Contains(letter, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
