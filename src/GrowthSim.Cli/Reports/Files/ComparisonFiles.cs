using System.Collections.Immutable;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Comparisons.Documents;
using GrowthSim.Charts.Comparisons;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Comparisons;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The files of a comparison: the report, its charts, and what <c>--format json</c> and <c>csv</c> write.</summary>
internal static class ComparisonFiles
{
    /// <summary>Returns the files' texts by name.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="scenarios">Its scenarios, in its order.</param>
    /// <param name="model">The model, under no scenario.</param>
    /// <param name="command">The command that makes it again.</param>
    /// <param name="csv">Returns a text in the dialect of CSV that is asked for.</param>
    /// <param name="locale">The language.</param>
    public static async Task<Dictionary<string, string>> Of(ScenarioComparison comparison, ImmutableArray<Scenario> scenarios, ModelDefinition model, string command, Func<TextWriter, TextWriter> csv, Locale locale)
    {
        string title = locale.Say(FileWords.Title, model.Title.In(locale.Code), string.Join(" · ", ScenarioNames.Of(comparison.Runs, scenarios, locale)));
        Dictionary<string, string> files = ReportFiles.Of(title, await Blocks(comparison, scenarios, model, command, locale), locale);
        files["compare.json"] = ReportFiles.Written(writer => JsonText.Write(writer, json => ComparisonTableDocument.Write(json, comparison, locale.Code)));
        ReportFiles.AddTables<ComparisonTable>(files, csv, (writer, table) => ComparisonCsv.Write(writer, comparison, table, locale.Code));
        return files;
    }

    private static async Task<ImmutableArray<ReportBlock>> Blocks(ScenarioComparison comparison, ImmutableArray<Scenario> scenarios, ModelDefinition model, string command, Locale locale)
    {
        ImmutableArray<ComparedRun> runs = comparison.Runs;
        ImmutableArray<string> names = ScenarioNames.Of(runs, scenarios, locale);
        List<ReportBlock> blocks = [.. comparison.Partial ? [new TextBlock(locale.Say(ReportWords.Partial))] : Array.Empty<ReportBlock>()];
        for (int second = 1; second < runs.Length; second++)
        {
            ComparedBar[] bars = [.. comparison.Targets.SelectMany(target => Bars(target, second, locale))];
            string title = locale.Say(FileWords.Against, names[second], names[0]);
            blocks.Add(await RowFigure.Of($"difference-{second}", title, ComparisonRows.Of(bars, names[0], names[second], locale)));
        }

        blocks.Add(new HeadingBlock(locale.Say(FileWords.Targets)));
        blocks.Add(new TableBlock(
            [locale.Say(ReportWords.Target), .. names],
            [
                .. comparison.Targets.Select(target => Row(locale.Say(target.Target.Title), target.Event, locale)),
                Row(locale.Say(ReportWords.AllTargets), comparison.All, locale),
            ],
            runs.Length));
        if (runs.Length == 2 && runs.All(run => run.Outcome.FailedPaths < run.Outcome.Paths))
        {
            RunFigures figures = new(runs[1].Outcome, model.Under(scenarios[1]).OrThrow(), locale, runs[0] with { Name = names[0] });
            blocks.Add(new HeadingBlock(locale.Say(ReportWords.Projections)));
            blocks.AddRange(await figures.Fans());
        }

        blocks.Add(new HeadingBlock(locale.Say(FileWords.Scenarios)));
        blocks.Add(new TableBlock(
            [locale.Say(ReportWords.Scenario), locale.Say(ReportWords.Replaces)],
            [.. runs.Select((run, place) => ImmutableArray.Create($"{names[place]} ({scenarios[place].Id})", scenarios[place].Replacements is { Length: > 0 } replaced ? string.Join(", ", replaced.Select(variable => $"{variable.Name} = {variable.Text}")) : locale.Say(ReportWords.Nothing)))],
            0));
        blocks.AddRange(ComparisonReport.Warnings(comparison, locale).Select(warning => new TextBlock(warning)));
        return [.. blocks, .. AssumptionBlocks.Readings(model, locale), .. AssumptionBlocks.Assumptions(model, locale), .. ProvenanceBlocks.Of(runs[0].Outcome, command, locale)];
    }

    private static IEnumerable<ComparedBar> Bars(ComparedTarget target, int second, Locale locale) =>
        from pair in target.Event.Pairs
        where pair.First == 0 && pair.Second == second
        select new ComparedBar(target.Target.Id, locale.Say(target.Target.Title), target.Event.Probabilities[0], target.Event.Probabilities[second], pair.Difference);

    private static ImmutableArray<string> Row(string name, ComparedEvent compared, Locale locale) => [name, .. compared.Probabilities.Select(probability => Chance.Of(probability.Value, locale))];
}
