using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Information;
using GrowthSim.Analysis.Information.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Reports.Information;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim value</c>: what is worth finding out before a choice.</summary>
internal sealed class ValueCommand : Command
{
    private const long DefaultPaths = 400_000;

    private const int DefaultTop = 15;

    private const int MaxTop = 1_000;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<string[]> _target;
    private readonly Option<string[]> _among;
    private readonly Option<ValueUnit> _by;
    private readonly Option<int> _top;
    private readonly Option<long> _paths;
    private readonly RunPlace _place;

    public ValueCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("value", locale.Say(ValueWords.Value))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _target = new Option<string[]>("--target") { HelpName = "ID", Description = locale.Say(ValueWords.Target), Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };
        _among = new Option<string[]>("--among") { HelpName = "A B", Description = locale.Say(ValueWords.Among), Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        _by = Parsing.Choice("--by", locale, ValueWords.By, ValueUnit.Hits);
        _top = Parsing.Option("--top", "N", locale, ValueWords.Top, _ => DefaultTop, ReadTop, ValueWords.TopWrong);
        _paths = Parsing.Option("--paths", "N", locale, ValueWords.Paths, _ => DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _target, _among, _by, _top, _paths, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set, _plan.Design })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        Setting[] settings = parsed.GetValue(_plan.Set)!;
        string[] among = parsed.GetValue(_among)!;
        ImmutableArray<NamedScenario> named = among.Length == 0
            ? [new NamedScenario(parsed.GetValue(_plan.Scenario), settings)]
            : [.. among.Select(word => NamedScenario.Read(word, settings, _locale))];
        ImmutableArray<ChosenScenario> chosen = [.. named.Select(scenario => scenario.Find(model, _surroundings, _locale))];
        ImmutableArray<ComparedScenario> scenarios = [.. chosen.Zip(named, (found, its) => new ComparedScenario(found.Scenario.Id, [.. its.Settings.Select(setting => (setting.Name, setting.Equation))]))];
        ImmutableArray<string> targets = [.. parsed.GetValue(_target)!.Distinct()];
        ValueQuestion question = new([.. scenarios.Select(scenario => scenario.Name)], targets, parsed.GetValue(_by) == ValueUnit.Measure);
        Check(parsed, model.Definition, question);
        RunOrder order = _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = parsed.GetValue(_paths),
            Level = parsed.GetValue(_everywhere.Level),
            Settings = scenarios[0].Settings,
            Against = scenarios[1..],
            ComparedTargets = targets,
            TargetsOnly = true,
            Tables = [question.Table],
        };
        FinishedRun? finished = null;
        await _place.Use(parsed, model, async runs => finished = await Answer(parsed, WithScenarios(model, chosen), chosen[0], question, order, runs, interrupted), interrupted);
        return finished is null or { Outcome.Partial: true } ? ExitCode.Cancelled
            : OutcomeWarnings.Failure(finished.Outcome) is not null ? ExitCode.Failed
            : ExitCode.Done;
    }

    private async Task<FinishedRun> Answer(ParseResult parsed, LoadedModel model, ChosenScenario scenario, ValueQuestion question, RunOrder order, OrderedRun runs, CancellationToken interrupted)
    {
        try
        {
            FinishedRun run = await runs.Execute(model, scenario, order, interrupted);
            PayoffTable table = await runs.Table(run, question.ByMeasure ? PayoffTable.OfMeasures : PayoffTable.OfHits);
            Print(parsed, model, question, run.Outcome, InformationAnalysis.From(table, order.Level));
            return run;
        }
        catch (ModelException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            throw new UsageException(_locale.Say(ValueWords.Weighted));
        }
    }

    /// <summary>Returns the model with scenarios that were given as files: whoever runs it knows the others by name.</summary>
    private static LoadedModel WithScenarios(LoadedModel model, ImmutableArray<ChosenScenario> chosen) =>
        model with { Text = model.Text with { Scenarios = model.Text.Scenarios.SetItems(chosen.Select(scenario => KeyValuePair.Create(scenario.Scenario.Id, scenario.Yaml))) } };

    /// <summary>Throws where there is nothing to decide, or what it is worth is not one thing.</summary>
    private void Check(ParseResult parsed, ModelDefinition model, ValueQuestion question)
    {
        bool isAmong = parsed.GetValue(_among)!.Length > 0;
        KnownNames.Check(UnknownNames.Target(model, question.Targets), _locale);
        string? problem = (isAmong, question.Targets.Length) switch
        {
            (false, 0) => _locale.Say(ValueWords.Nothing),
            (false, > 1) => _locale.Say(ValueWords.OneTarget, question.Targets.Length),
            (true, _) when question.Scenarios.Distinct().Count() < Math.Max(2, question.Scenarios.Length) => _locale.Say(ValueWords.TwoAtLeast, question.Scenarios[0]),
            (true, _) when question.Scenarios.Length > RunOrder.MaxAgainst + 1 => _locale.Say(ComparisonWords.TooMany, question.Scenarios.Length, RunOrder.MaxAgainst + 1),
            (true, _) when parsed.GetValue(_plan.Scenario) is not null => _locale.Say(ValueWords.NoScenario),
            (_, not 1) when question.ByMeasure => _locale.Say(ValueWords.OneMeasure, question.Targets.Length),
            _ => null,
        };
        if (problem is not null)
        {
            throw new UsageException(problem);
        }
    }

    private void Print(ParseResult parsed, LoadedModel model, ValueQuestion question, RunOutcome run, InformationAnalysis analysis)
    {
        if (question.Targets.FirstOrDefault(id => run.Targets.All(target => target.Id != id || (target.State == TargetState.NotEvaluable && question.Scenarios.Length == 1))) is string missing)
        {
            throw new UsageException(_locale.Say(DriverWords.NotAsked, missing, run.Scenario));
        }

        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            DriverReport.Warnings(run, _locale),
            console => ValueReport.Write(console, question, run, analysis, parsed.GetValue(_top), model.Definition, _locale),
            json => ValueDocument.Write(json, question, run, analysis),
            writer => ValueCsv.Write(writer, question, analysis));
    }

    private static bool ReadTop(string text, out int top) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out top) && top is >= 1 and <= MaxTop;
}
