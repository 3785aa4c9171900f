using System.CommandLine;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Exports;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim export</c>: a run, or all runs on record, as one long table for other programs.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long?> _paths;
    private readonly Option<bool> _runs;
    private readonly Option<string?> _region;
    private readonly Option<string?> _output;
    private readonly RunPlace _place;

    public ExportCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("export", locale.Say(ExportWords.Export))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _paths = Parsing.Option("--paths", "N", locale, HelpWords.Paths, _ => (long?)null, ReadPaths, HelpWords.PathsWrong);
        _runs = new Option<bool>("--runs") { Description = locale.Say(ExportWords.Runs) };
        _region = Parsing.Text("--region", "TEXT", locale, ExportWords.Region);
        _output = Parsing.Text("--output", "FILE", locale, ExportWords.Output);
        _place = new RunPlace(surroundings, locale, everywhere);
        _plan.AddTo(this);
        foreach (Option option in new Option[] { _paths, _runs, _region, _output })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        string? output = Output(parsed);
        _place.Check(parsed);
        bool all = parsed.GetValue(_runs);
        if (all && new Option[] { _paths, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set, _plan.Design }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is Option one)
        {
            throw new UsageException(_locale.Say(ExportWords.RunsOrPlan, one.Name));
        }

        LoadedModel? model = all && parsed.GetValue(_plan.Model) is null ? null : LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario? scenario = all ? null : ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model!, _surroundings, _locale);
        int exit = ExitCode.Done;
        await _place.Use(parsed, model, async runs => exit = await Write(output, Outcomes(parsed, runs, model, scenario, interrupted), parsed.GetValue(_region), interrupted), interrupted);
        return exit;
    }

    private IAsyncEnumerable<(string Run, RunOutcome Outcome)> Outcomes(ParseResult parsed, OrderedRun runs, LoadedModel? model, ChosenScenario? scenario, CancellationToken interrupted)
    {
        double level = parsed.GetValue(_everywhere.Level);
        return scenario is null
            ? runs.OnRecord(model?.Definition.Id, level, interrupted)
            : One(runs, model!, scenario, _plan.Order(model!.Definition, parsed, _locale) with { Paths = parsed.GetValue(_paths) ?? RunOrder.DefaultPaths, Level = level }, interrupted);
    }

    private static async IAsyncEnumerable<(string Run, RunOutcome Outcome)> One(OrderedRun runs, LoadedModel model, ChosenScenario scenario, RunOrder order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken interrupted)
    {
        FinishedRun run = await runs.Execute(model, scenario, order, interrupted);
        yield return (run.Id, run.Outcome);
    }

    private async Task<int> Write(string? output, IAsyncEnumerable<(string Run, RunOutcome Outcome)> outcomes, string? region, CancellationToken interrupted)
    {
        int count = 0;
        bool partial = false;
        async Task<bool> WriteTo(ILongWriter writer)
        {
            await using (writer)
            {
                await foreach ((string run, RunOutcome outcome) in outcomes)
                {
                    partial |= outcome.Partial;
                    await writer.Write(LongTable.Rows(outcome, run, region ?? outcome.ModelTitle.In(_locale.Code)), interrupted);
                    count++;
                }
            }

            return count > 0 && !partial;
        }

        if (output is null)
        {
            await WriteTo(new LongCsv(_surroundings.Out));
        }
        else
        {
            await ExportFile.Write(output, async file => await WriteTo(ExportFile.IsParquet(output) ? await LongParquet.Create(file) : new LongCsv(_surroundings.Csv(new StreamWriter(file, leaveOpen: true)))));
        }

        if (partial)
        {
            return ExitCode.Cancelled;
        }

        if (count == 0)
        {
            throw new UsageException(_locale.Say(ExportWords.NoRuns));
        }

        if (output is not null)
        {
            _surroundings.Error.WriteLine(count == 1 ? _locale.Say(ExportWords.OneWritten, output) : _locale.Say(ExportWords.Written, _locale.Count(count), output));
        }

        return ExitCode.Done;
    }

    /// <summary>Returns the path of the file; null for standard output.</summary>
    private string? Output(ParseResult parsed)
    {
        if (parsed.GetValue(_output) is not string given)
        {
            return null;
        }

        if (!ExportFile.IsParquet(given) && !given.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(_locale.Say(ExportWords.WrongEnding, given));
        }

        string path = Path.GetFullPath(given, _surroundings.Folder);
        string folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder) ? path : throw new UsageException(_locale.Say(SampleWords.NoFolder, given, folder));
    }

    private static bool ReadPaths(string text, out long? paths)
    {
        bool read = PathCount.TryParse(text, out long value);
        paths = value;
        return read;
    }
}
