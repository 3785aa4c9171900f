using System.Collections.Immutable;
using GrowthSim.Charts.Together;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Reports.Files.Sliders;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>The files of a run: the report, its charts, and what <c>--format json</c> and <c>csv</c> write.</summary>
internal static class RunFiles
{
    /// <summary>Returns the files' texts by name.</summary>
    /// <param name="outcome">What the run says.</param>
    /// <param name="futures">The same run with the quantiles of fifty equally likely futures; null for no distributions.</param>
    /// <param name="model">The model under the run's scenario.</param>
    /// <param name="responses">How targets respond to levers, for sliders; none for no sliders.</param>
    /// <param name="command">The command that makes the run again.</param>
    /// <param name="csv">Returns a text in the dialect of CSV that is asked for.</param>
    /// <param name="locale">The language.</param>
    public static async Task<Dictionary<string, string>> Of(RunOutcome outcome, RunOutcome? futures, ModelDefinition model, ImmutableArray<LeverResponse> responses, string command, Func<TextWriter, TextWriter> csv, Locale locale)
    {
        string title = locale.Say(FileWords.Title, outcome.ModelTitle.In(locale.Code), outcome.ScenarioTitle.In(locale.Code));
        Dictionary<string, string> files = ReportFiles.Of(title, await Blocks(outcome, futures, model, responses, command, locale), locale);
        files["run.json"] = ReportFiles.Written(writer => JsonText.Write(writer, RunDocument.Of(outcome, locale.Code).Write));
        foreach (ReportTable table in Enum.GetValues<ReportTable>().Where(table => Has(table, outcome)))
        {
            files[ReportFiles.NameOf(table)] = ReportFiles.Written(csv, writer => RunCsv.Write(writer, outcome, table, locale.Code));
        }

        return files;
    }

    private static bool Has(ReportTable table, RunOutcome outcome) => table switch
    {
        ReportTable.Rare => outcome.Rare is not null,
        ReportTable.Projections => !outcome.Projections.IsEmpty,
        _ => true,
    };

    private static async Task<ImmutableArray<ReportBlock>> Blocks(RunOutcome outcome, RunOutcome? futures, ModelDefinition model, ImmutableArray<LeverResponse> responses, string command, Locale locale)
    {
        List<ReportBlock> blocks = [.. Head(outcome, locale)];
        if (outcome.FailedPaths < outcome.Paths)
        {
            RunFigures figures = new(outcome, model, locale) { Futures = futures };
            blocks.Add(await figures.Targets());
            if (!responses.IsEmpty)
            {
                blocks.Add(SlidersBlock.Of(responses, outcome, command, locale));
            }

            FigureBlock?[] together = [await figures.Breaks(), await figures.Ladder()];
            blocks.AddRange(together.OfType<FigureBlock>());
            if (await figures.Fans() is { Length: > 0 } fans)
            {
                blocks.Add(new HeadingBlock(locale.Say(ReportWords.Projections)));
                blocks.AddRange(fans);
            }
        }

        if (!outcome.NotScored.IsEmpty)
        {
            blocks.Add(new HeadingBlock(locale.Say(ReportWords.NotScored)));
            blocks.Add(new TableBlock([locale.Say(ReportWords.Target), locale.Say(ReportWords.Why)], [.. outcome.NotScored.Select(target => ImmutableArray.Create(locale.Say(target.Title), locale.Say(target.WhyText)))], 0));
        }

        if (OutcomeWarnings.Of(outcome) is { Length: > 0 } warnings)
        {
            blocks.Add(new HeadingBlock(locale.Say(FileWords.Remarks)));
            blocks.AddRange(warnings.Select(warning => new TextBlock(warning.Message.In(locale.Code))));
        }

        return [.. blocks, .. AssumptionBlocks.Readings(model, locale), .. AssumptionBlocks.Assumptions(model, locale), .. ProvenanceBlocks.Of(outcome, command, locale)];
    }

    private static IEnumerable<ReportBlock> Head(RunOutcome outcome, Locale locale)
    {
        if (outcome.Partial)
        {
            yield return new TextBlock(locale.Say(ReportWords.Partial));
        }

        if (OutcomeWarnings.Failure(outcome) is LocalizedText failure)
        {
            yield return new TextBlock(failure.In(locale.Code));
        }

        if (Verdict.Of(outcome, null, locale) is { Length: > 0 } verdict)
        {
            yield return new TextBlock(verdict, IsVerdict: true);
        }
    }
}
