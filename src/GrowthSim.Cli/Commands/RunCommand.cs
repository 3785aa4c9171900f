using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Charts.Distributions;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Files;
using GrowthSim.Cli.Reports.Files.Sliders;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Spreadsheets;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim run</c>: the probabilities of all targets.</summary>
internal sealed class RunCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long?> _paths;
    private readonly Option<double?> _until;
    private readonly Option<ReportTable> _table;
    private readonly Option<ProjectionChoice> _projections;
    private readonly Option<ImmutableArray<double>> _quantiles;
    private readonly Option<bool> _targetsOnly;
    private readonly Option<bool> _rare;
    private readonly ReportOption _output;
    private readonly WorkbookOption _workbook;
    private readonly RunPlace _place;

    public RunCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("run", locale.Say(HelpWords.Run))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _plan.AddTo(this);
        _paths = Parsing.Option("--paths", "N", locale, HelpWords.Paths, _ => (long?)null, ReadPaths, HelpWords.PathsWrong);
        _until = Parsing.Option("--until", "HALFWIDTH", locale, HelpWords.Until, _ => (double?)null, ReadHalfWidth, HelpWords.UntilWrong);
        _table = Parsing.Choice("--table", locale, HelpWords.Table, ReportTable.Targets);
        _projections = Parsing.Choice("--projections", locale, HelpWords.Projections, ProjectionChoice.Main);
        _quantiles = Parsing.Option("--quantiles", "5,50,95", locale, HelpWords.Quantiles, _ => ImmutableArray<double>.Empty, Quantiles.TryParse, HelpWords.QuantilesWrong);
        _targetsOnly = new Option<bool>("--targets-only") { Description = locale.Say(HelpWords.TargetsOnly) };
        _workbook = new WorkbookOption(surroundings, locale);
        _rare = new Option<bool>("--rare") { Description = locale.Say(HelpWords.Rare) };
        _output = new ReportOption(surroundings, locale);
        foreach (Option option in new Option[] { _paths, _until, _targetsOnly, _rare, _table, _projections, _quantiles, _output.Option, _workbook.Option })
        {
            Add(option);
        }

        _place = new RunPlace(surroundings, locale, everywhere);
        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        CheckTable(parsed);
        _workbook.Check(parsed);
        _place.Check(parsed);
        OutputFolder? output = _output.Folder(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        RunOrder order = Order(parsed, model);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        ModelDefinition under = model.Definition.Under(scenario.Scenario).OrThrow();
        ImmutableArray<LeverResponse> responses = [];
        FinishedRun? finished = null;
        RunOutcome? futures = null;
        await _place.Use(
            parsed,
            model,
            async runs =>
            {
                finished = await runs.Execute(model, scenario, order, interrupted);
                Print(parsed, model, order, finished);
                await _workbook.Write(parsed, model, scenario, runs, finished, Again(parsed, finished.Outcome.Paths));
                futures = output is null || finished.Outcome.Partial ? null : await runs.Read(finished, Distribution.Wanted);
                responses = output is null || finished.Outcome.Partial ? [] : await Responses(new LeverResponses(scenario.Scenario.Id, under, order, finished.Outcome), async its => (await runs.Execute(model, scenario, its, interrupted)).Outcome, interrupted);
            },
            interrupted);
        if (finished is not null && output is not null)
        {
            string again = Again(parsed, finished.Outcome.Paths);
            _output.Write(parsed, output, await RunFiles.Of(finished.Outcome, futures, under, responses, again, _surroundings.Csv, _locale));
            new RunWorkbook(under, finished.Outcome, null, again).Write(output.Further("run.xlsx"), _locale);
        }

        return interrupted.IsCancellationRequested && finished is null or { Outcome.Partial: true } ? ExitCode.Cancelled
            : finished is not null && OutcomeWarnings.Failure(finished.Outcome) is not null ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Finds how targets respond to levers; none where that is interrupted, since the report itself is there.</summary>
    private async Task<ImmutableArray<LeverResponse>> Responses(LeverResponses responses, Func<RunOrder, Task<RunOutcome>> run, CancellationToken interrupted)
    {
        if (responses.Levers.IsEmpty)
        {
            return [];
        }

        _surroundings.Error.WriteLine(_locale.Say(FileWords.Responses, responses.Levers.Length));
        try
        {
            return await responses.Find(async order => await run(order) is { Partial: false } outcome ? outcome : throw new OperationCanceledException(interrupted));
        }
        catch (OperationCanceledException)
        {
            return [];
        }
        catch (ModelException refused)
        {
            // The run is made and its report is owed; a setting that the model cannot take costs the sliders alone, and is said.
            ModelErrors.Write(refused.Errors, _surroundings.Error, _locale);
            return [];
        }
    }

    /// <summary>Returns the command that makes a run again.</summary>
    private string Again(ParseResult parsed, long paths) => ReplayCall.Again("run", [parsed.GetValue(_plan.Model)], parsed, paths, [.. _plan.All, _targetsOnly, _rare, _quantiles, _everywhere.Level]);

    private RunOrder Order(ParseResult parsed, LoadedModel model)
    {
        double? halfWidth = parsed.GetValue(_until);
        return _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = parsed.GetValue(_paths) ?? (halfWidth is null ? RunOrder.DefaultPaths : null),
            HalfWidth = halfWidth,
            Level = parsed.GetValue(_everywhere.Level),
            TargetsOnly = parsed.GetValue(_targetsOnly),
            Rare = parsed.GetValue(_rare),
            Quantiles = parsed.GetValue(_quantiles),
            Tables = _workbook.Tables(parsed),
        };
    }

    /// <summary>Throws where a table is wanted that the run does not make.</summary>
    private void CheckTable(ParseResult parsed)
    {
        ReportTable table = parsed.GetValue(_table);
        if (table == ReportTable.Rare && !parsed.GetValue(_rare))
        {
            throw new UsageException(_locale.Say(HelpWords.TableNeedsRare));
        }

        if (table == ReportTable.Projections && parsed.GetValue(_targetsOnly))
        {
            throw new UsageException(_locale.Say(HelpWords.TableNeedsProjections));
        }
    }

    private void Print(ParseResult parsed, LoadedModel model, RunOrder order, FinishedRun run)
    {
        RunOutcome outcome = run.Outcome;
        switch (parsed.GetValue(_everywhere.Format))
        {
            case OutputFormat.Json:
                Warn(outcome);
                JsonText.Write(_surroundings.Out, RunDocument.Of(outcome, _locale.Code).Write);
                break;
            case OutputFormat.Csv:
                Warn(outcome);
                RunCsv.Write(_surroundings.Out, outcome, parsed.GetValue(_table), _locale.Code);
                break;
            default:
                double? seconds = run.FromRecord ? null : run.Elapsed.TotalSeconds;
                IReadOnlySet<string>? shown = RunReport.Shown(parsed.GetValue(_projections), model.Definition);
                ReportConsole.Print(_surroundings, console => RunReport.Write(console, outcome, shown, seconds, ReplayCall.Of(parsed, _plan), source => model.Definition.SourceIn(source, _locale.Code), _locale));
                break;
        }

        if (order.HalfWidth is double wanted && !outcome.Partial && outcome.WidestHalfWidth > wanted)
        {
            _surroundings.Error.WriteLine(_locale.Say(
                ErrorWords.NotReached,
                ProbabilityText.HalfWidth(outcome.WidestHalfWidth, _locale),
                ProbabilityText.HalfWidth(wanted, _locale),
                _locale.Count(outcome.Paths)));
        }
    }

    /// <summary>Says on standard error what a text report has in itself.</summary>
    private void Warn(RunOutcome outcome)
    {
        foreach (LocalizedText warning in OutcomeWarnings.Of(outcome).Select(warning => warning.Message).Prepend(OutcomeWarnings.Failure(outcome)).OfType<LocalizedText>())
        {
            _surroundings.Error.WriteLine(warning.In(_locale.Code));
        }
    }

    private static bool ReadPaths(string text, out long? paths)
    {
        bool read = PathCount.TryParse(text, out long value);
        paths = value;
        return read;
    }

    private static bool ReadHalfWidth(string text, out double? halfWidth)
    {
        bool read = HalfWidth.TryParse(text, out double value);
        halfWidth = value;
        return read;
    }
}
