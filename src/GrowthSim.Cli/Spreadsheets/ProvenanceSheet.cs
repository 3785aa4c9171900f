using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Wording;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Randomness;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary>Where the numbers are from: all that determines them, the command that makes them again, what to be careful with, the sources.</summary>
internal static class ProvenanceSheet
{
    public static WorkbookSheet Of(ModelDefinition model, RunOutcome outcome, string replay, Locale locale) => new(
        locale.Say(WorkbookWords.Provenance),
        [locale.Say(WorkbookWords.Item), locale.Say(WorkbookWords.Value)],
        Rows(model, outcome, replay, locale).Select(row => (object?[])[row.Item, row.Value]));

    private static IEnumerable<(string Item, object? Value)> Rows(ModelDefinition model, RunOutcome outcome, string replay, Locale locale)
    {
        (LocalizedText Item, object? Value)[] run =
        [
            (WorkbookWords.RunId, outcome.Id),
            (WorkbookWords.Model, outcome.Model),
            (WorkbookWords.ModelTitle, outcome.ModelTitle.In(locale.Code)),
            (WorkbookWords.Revision, outcome.Revision),
            (WorkbookWords.Scenario, outcome.Scenario),
            (WorkbookWords.ScenarioTitle, outcome.ScenarioTitle.In(locale.Code)),
            (WorkbookWords.Paths, outcome.Paths),
            (WorkbookWords.Failed, outcome.FailedPaths),
            (WorkbookWords.Seed, Seed(outcome.Seed)),
            (WorkbookWords.Design, outcome.Design.Name()),
            (WorkbookWords.AsOf, outcome.AsOf?.ToString()),
            (WorkbookWords.Engine, outcome.Engine),
            (WorkbookWords.Level, outcome.Level),
            (WorkbookWords.Partial, locale.Say(outcome.Partial ? ReportWords.Yes : ReportWords.No)),
            (WorkbookWords.Replay, replay),
        ];
        return
        [
            .. run.Select(row => (locale.Say(row.Item), row.Value)),
            .. OutcomeWarnings.Of(outcome).Select(warning => warning.Message).Prepend(OutcomeWarnings.Failure(outcome)).OfType<LocalizedText>()
                .Select(warning => (locale.Say(WorkbookWords.Warning), (object?)warning.In(locale.Code))),
            .. model.Citations.Select(source => (locale.Say(WorkbookWords.SourceOf, source.Key), (object?)source.Value.In(locale.Code))),
        ];
    }

    /// <summary>A spreadsheet keeps fifteen digits of a number: a longer seed is a text.</summary>
    private static object Seed(ulong seed) => seed < 1_000_000_000_000_000 ? (long)seed : seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
