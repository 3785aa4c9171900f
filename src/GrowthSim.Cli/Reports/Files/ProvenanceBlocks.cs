using System.Globalization;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Reports.Files.Blocks;
using GrowthSim.Cli.Wording;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;

namespace GrowthSim.Cli.Reports.Files;

/// <summary>Where a report's numbers come from, and the command that makes them again.</summary>
internal static class ProvenanceBlocks
{
    /// <summary>Returns the parts.</summary>
    /// <param name="outcome">The run; of several the first.</param>
    /// <param name="command">The command.</param>
    /// <param name="locale">The language.</param>
    public static IEnumerable<ReportBlock> Of(RunOutcome outcome, string command, Locale locale)
    {
        yield return new HeadingBlock(locale.Say(FileWords.Provenance));
        yield return new TableBlock(
            [locale.Say(FileWords.What), ""],
            [
                [locale.Say(ReportWords.Model), $"{outcome.ModelTitle.In(locale.Code)} ({outcome.Model})"],
                [locale.Say(FileWords.Revision), outcome.Revision],
                [locale.Say(ReportWords.Scenario), $"{outcome.ScenarioTitle.In(locale.Code)} ({outcome.Scenario})"],
                [locale.Say(ReportWords.Record), outcome.AsOf is { } asOf ? AsOfText.Of(asOf, locale) : locale.Say(FileWords.NoFigures)],
                [locale.Say(ReportWords.Paths), locale.Say(FileWords.PathsLine, locale.Count(outcome.Paths), locale.Count(outcome.FailedPaths))],
                [locale.Say(FileWords.Seed), outcome.Seed.ToString(CultureInfo.InvariantCulture)],
                [locale.Say(FileWords.Design), SamplingDesigns.Name(outcome.Design)],
                [locale.Say(FileWords.Engine), outcome.Engine],
                [locale.Say(ReportWords.Run), outcome.Id],
            ],
            0);
        yield return new TextBlock(locale.Say(FileWords.Again));
        yield return new CommandBlock(command);
    }
}
