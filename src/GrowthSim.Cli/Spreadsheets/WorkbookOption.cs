using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;

namespace GrowthSim.Cli.Spreadsheets;

/// <summary><c>--workbook FILE</c>: the run as a workbook, besides what is printed.</summary>
internal sealed class WorkbookOption
{
    private const string Ending = ".xlsx";

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly Option<string?> _option;

    public WorkbookOption(Surroundings surroundings, Locale locale)
    {
        (_surroundings, _locale) = (surroundings, locale);
        _option = Parsing.Text("--workbook", "FILE", locale, WorkbookWords.Option);
    }

    public Option Option => _option;

    /// <summary>Throws where no workbook can be written there.</summary>
    public void Check(ParseResult parsed) => Place(parsed);

    /// <summary>Returns the tables that the run has to count for it.</summary>
    public ImmutableArray<string> Tables(ParseResult parsed) => parsed.GetValue(_option) is null ? [] : [BinTable.Definition.Name];

    /// <summary>Writes the workbook, where one is asked for.</summary>
    public async Task Write(ParseResult parsed, LoadedModel model, ChosenScenario scenario, OrderedRun runs, FinishedRun run, string replay)
    {
        if (Place(parsed) is not string path)
        {
            return;
        }

        DriverAnalysis drivers = DriverAnalysis.From(await runs.Table(run, BinTable.Definition), run.Outcome.Level);
        new RunWorkbook(model.Definition.Under(scenario.Scenario).OrThrow(), run.Outcome, drivers, replay).Write(path, _locale);
        _surroundings.Error.WriteLine(_locale.Say(WorkbookWords.Written, path));
    }

    private string? Place(ParseResult parsed)
    {
        if (parsed.GetValue(_option) is not string given)
        {
            return null;
        }

        if (!given.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(_locale.Say(WorkbookWords.NotXlsx, _option.Name, given));
        }

        string path = Path.GetFullPath(given, _surroundings.Folder);
        string folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder) ? path : throw new UsageException(_locale.Say(WorkbookWords.NoFolder, _option.Name, given, folder));
    }
}
