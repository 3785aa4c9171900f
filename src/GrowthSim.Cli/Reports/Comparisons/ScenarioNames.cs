using System.Collections.Immutable;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Charts.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Comparisons;

/// <summary>What the scenarios of a comparison are called for people.</summary>
internal static class ScenarioNames
{
    /// <summary>Returns the title of each scenario with what was replaced in it on the command line; where two would be called the same, with their identifiers.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="scenarios">Their scenarios, in the same order.</param>
    /// <param name="locale">The language.</param>
    public static ImmutableArray<string> Of(ImmutableArray<ComparedRun> runs, ImmutableArray<Scenario> scenarios, Locale locale)
    {
        string[] titles = [.. runs.Zip(scenarios, (run, scenario) => Title(run, scenario, locale))];
        return [.. titles.Select((title, place) => titles.Count(other => other == title) > 1 ? $"{title} ({runs[place].Name})" : title)];
    }

    private static string Title(ComparedRun run, Scenario scenario, Locale locale)
    {
        string title = scenario.Title.In(locale.Code) is { Length: > 0 } named ? named : scenario.Id;
        int settings = run.Name.IndexOf('+', StringComparison.Ordinal);
        return settings < 0 ? title : $"{title}, {run.Name[(settings + 1)..].Replace("=", " = ", StringComparison.Ordinal)}";
    }
}
