using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GrowthSim.Analysis.Drivers;
using GrowthSim.Analysis.Drivers.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Reports.Files;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim sensitivity</c>: what drives each target.</summary>
internal sealed class SensitivityCommand : Command
{
    /// <summary>Of which a quarter are counted by bins: an index then has an interval of some hundredths at most.</summary>
    private const long DefaultPaths = 400_000;

    private const int MaxTop = 1_000;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long> _paths;
    private readonly Option<string[]> _target;
    private readonly Option<int?> _top;
    private readonly Option<bool> _assumptions;
    private readonly Option<bool> _total;
    private readonly Option<string[]> _explore;
    private readonly ReportOption _output;
    private readonly RunPlace _place;

    public SensitivityCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("sensitivity", locale.Say(DriverWords.Sensitivity))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _paths = Parsing.Option("--paths", "N", locale, DriverWords.Paths, _ => DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _target = new Option<string[]>("--target") { HelpName = "ID", Description = locale.Say(DriverWords.Target), Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };
        _top = Parsing.Option("--top", "N", locale, DriverWords.Top, _ => (int?)null, ReadTop, DriverWords.TopWrong);
        _assumptions = new Option<bool>("--assumptions") { Description = locale.Say(DriverWords.Assumptions) };
        _total = new Option<bool>("--total") { Description = locale.Say(DriverWords.TotalOption) };
        _explore = new Option<string[]>("--explore") { HelpName = "LEVER", Description = locale.Say(DriverWords.Explore), Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };
        _output = new ReportOption(surroundings, locale);
        _place = new RunPlace(surroundings, locale, everywhere);
        _plan.AddTo(this);
        Add(_target);
        Add(_top);
        Add(_assumptions);
        Add(_total);
        Add(_explore);
        Add(_paths);
        Add(_output.Option);
        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        OutputFolder? output = _output.Folder(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ImmutableHashSet<string>? targets = Targets(parsed, model.Definition);
        if (parsed.GetValue(_everywhere.Format) == OutputFormat.Csv && parsed.GetValue(_assumptions) && parsed.GetValue(_total))
        {
            throw new UsageException(_locale.Say(DriverWords.OneTable));
        }

        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunOrder order = _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = parsed.GetValue(_paths),
            Level = parsed.GetValue(_everywhere.Level),
            TargetsOnly = true,
            Tables = [BinTable.Definition.Name],
        };
        if (parsed.GetValue(_explore) is { Length: > 0 } levers)
        {
            return await Explore(parsed, model, scenario, order, [.. targets ?? []], [.. levers.Distinct()], interrupted);
        }

        CheckFigures(parsed, model, scenario, order);
        FinishedRun? finished = null;
        await _place.Use(
            parsed,
            model,
            async runs =>
            {
                FinishedRun run = await runs.Execute(model, scenario, order, interrupted);
                BinTable table = await runs.Table(run, BinTable.Definition);
                DriverAnalysis analysis = DriverAnalysis.From(table, order.Level);
                CheckAsked(targets, run.Outcome);
                ImmutableArray<TargetAssumptions> assumptions = Assumptions(parsed, run.Outcome, table, targets);
                (TotalOutcome? totals, bool isWhole) = parsed.GetValue(_total) ? await Totals(runs, model, scenario, order, run.Outcome, targets, interrupted) : (null, true);
                Print(parsed, model, run.Outcome, analysis, assumptions, totals, targets);
                finished = isWhole ? run : null;
                if (output is not null)
                {
                    string again = ReplayCall.Again("sensitivity", [parsed.GetValue(_plan.Model)], parsed, run.Outcome.Paths, [.. _plan.All, _target, _assumptions, _total, _everywhere.Level]);
                    _output.Write(parsed, output, await new DriverFiles(run.Outcome, analysis, totals, targets, model.Definition.Under(scenario.Scenario).OrThrow(), _locale) { Assumptions = assumptions }.Texts(again, _surroundings.Csv));
                }
            },
            interrupted);
        return finished is null or { Outcome.Partial: true } ? ExitCode.Cancelled
            : OutcomeWarnings.Failure(finished.Outcome) is not null ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Draws levers evenly between their bounds, and says what they do.</summary>
    private async Task<int> Explore(ParseResult parsed, LoadedModel model, ChosenScenario scenario, RunOrder order, ImmutableArray<string> targets, ImmutableArray<string> levers, CancellationToken interrupted)
    {
        if (parsed.GetValue(_assumptions) || parsed.GetValue(_total) || parsed.GetResult(_output.Option) is { Implicit: false })
        {
            throw new UsageException(_locale.Say(DriverWords.ExploreAlone));
        }

        KnownNames.Check(UnknownNames.Explored(model.Definition, levers), _locale);
        AnalysisOrder analysis = new() { Kind = AnalysisKind.Sensitivity, Run = order with { TargetsOnly = false, Tables = default }, Targets = targets, By = levers };
        int exitCode = ExitCode.Done;
        await _place.Analyse<DriverOutcome>(
            parsed,
            model,
            scenario,
            analysis,
            finished =>
            {
                DriverOutcome outcome = finished.Outcome;
                CheckAsked(targets.IsEmpty ? null : [.. targets], outcome.Run);
                AnalysisReport.Print(
                    _surroundings,
                    parsed.GetValue(_everywhere.Format),
                    DriverReport.Warnings(outcome.Run, _locale),
                    console => ExploredTable.Write(console, outcome, model.Definition, _locale),
                    json => DriverDocument.Write(json, outcome.Run, outcome.Analysis, null, _locale.Code),
                    writer => DriverCsv.Write(writer, outcome.Run, outcome.Analysis, null, _locale.Code));
                exitCode = finished.IsPartial ? ExitCode.Cancelled : OutcomeWarnings.Failure(outcome.Run) is not null ? ExitCode.Failed : ExitCode.Done;
                return Task.CompletedTask;
            },
            interrupted);
        return exitCode;
    }

    /// <summary>Returns the targets that are asked for; null for all.</summary>
    private ImmutableHashSet<string>? Targets(ParseResult parsed, ModelDefinition model)
    {
        string[] wanted = parsed.GetValue(_target)!;
        KnownNames.Check(UnknownNames.Target(model, wanted), _locale);
        return wanted.Length == 0 ? null : [.. wanted];
    }

    /// <summary>Throws where a target that was asked for cannot be evaluated.</summary>
    private void CheckAsked(ImmutableHashSet<string>? targets, RunOutcome run)
    {
        if (targets?.Except(run.Targets.Select(target => target.Id)).FirstOrDefault() is string missing)
        {
            throw new UsageException(_locale.Say(DriverWords.NotAsked, missing, run.Scenario));
        }
    }

    /// <summary>Throws before anything runs where figures on record rule out what is asked. Figures that a store has besides the model's are seen in the run alone.</summary>
    private void CheckFigures(ParseResult parsed, LoadedModel model, ChosenScenario scenario, RunOrder order)
    {
        RunSettings settings = order.ToRunSettings();
        if (parsed.GetValue(_assumptions) && !AssumptionReader.CanRead(model.Definition, scenario.Scenario, settings))
        {
            throw new UsageException(_locale.Say(DriverWords.NotGivenFigures));
        }

        if (parsed.GetValue(_total) && !TotalPlan.CanBe(model.Definition, scenario.Scenario, settings))
        {
            throw new UsageException(_locale.Say(DriverWords.AgainNotGivenFigures));
        }
    }

    /// <summary>Returns on which assumptions the targets hang; the default where that is not asked for.</summary>
    private ImmutableArray<TargetAssumptions> Assumptions(ParseResult parsed, RunOutcome run, BinTable table, ImmutableHashSet<string>? targets)
    {
        if (!parsed.GetValue(_assumptions))
        {
            return default;
        }

        return run.Conditioning is null
            ? [.. AssumptionReader.Read(table, run.Level).Where(target => targets?.Contains(target.Target) ?? true)]
            : throw new UsageException(_locale.Say(DriverWords.NotGivenFigures));
    }

    /// <summary>Draws factors again, some in a run: of runs that were stopped what is known.</summary>
    private async Task<(TotalOutcome? Totals, bool IsWhole)> Totals(OrderedRun runs, LoadedModel model, ChosenScenario scenario, RunOrder order, RunOutcome ordinary, ImmutableHashSet<string>? targets, CancellationToken interrupted)
    {
        if (ordinary.Conditioning is { Method: not "none" })
        {
            throw new UsageException(_locale.Say(DriverWords.AgainNotGivenFigures));
        }

        TotalPlan plan = TotalPlan.Of(model.Definition, scenario.Scenario, order.ToRunSettings(), [.. targets ?? []], YieldPoint.Of(interrupted));
        List<RunOutcome> outcomes = [];
        try
        {
            foreach (RunSettings settings in plan.Runs)
            {
                RunOrder again = order with { Design = settings.Design, Tables = default, ComparedTargets = settings.ComparedTargets, DrawnAgain = settings.DrawnAgain };
                outcomes.Add((await runs.Execute(model, scenario, again, interrupted)).Outcome);
            }
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            // What is known is told.
        }

        return (outcomes.Count == 0 && plan.Runs.Length > 0 ? null : TotalReader.Read(plan, outcomes, order.Level), outcomes.Count == plan.Runs.Length && !outcomes.Any(run => run.Partial));
    }

    private void Print(ParseResult parsed, LoadedModel model, RunOutcome run, DriverAnalysis analysis, ImmutableArray<TargetAssumptions> assumptions, TotalOutcome? totals, ImmutableHashSet<string>? targets) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        DriverReport.Warnings(run, _locale),
        console =>
        {
            DriverReport.Write(console, run, analysis, targets, parsed.GetValue(_top), model.Definition, _locale);
            if (!assumptions.IsDefault)
            {
                AssumptionTable.Write(console, run, assumptions, parsed.GetValue(_top), new DriverNames(model.Definition, _locale.Code), _locale);
            }

            if (totals is not null)
            {
                TotalTable.Write(console, run, analysis, totals, parsed.GetValue(_top), new DriverNames(model.Definition, _locale.Code), _locale);
            }
        },
        json => DriverDocument.Write(json, run, analysis, targets, _locale.Code, assumptions, totals),
        writer =>
        {
            if (totals is not null)
            {
                TotalTable.Write(writer, run, analysis, totals, _locale.Code);
            }
            else if (assumptions.IsDefault)
            {
                DriverCsv.Write(writer, run, analysis, targets, _locale.Code);
            }
            else
            {
                AssumptionTable.Write(writer, run, assumptions, _locale.Code);
            }
        });

    private static bool ReadTop(string text, out int? top)
    {
        bool read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is >= 1 and <= MaxTop;
        top = value;
        return read;
    }
}
