using System.CommandLine;
using System.Globalization;
using GrowthSim.Analysis.Discovery;
using GrowthSim.Analysis.Discovery.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Discovery;
using GrowthSim.Cli.Reports.Drivers;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim discover</c>: in which futures a target fails.</summary>
internal sealed class DiscoverCommand : Command
{
    private const int MostOfABox = 20;

    private static readonly DiscoverQuestion Usual = new();

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<string?> _target;
    private readonly Option<DiscoverEvent> _of;
    private readonly Option<int> _boxes;
    private readonly Option<int> _factors;
    private readonly Option<long> _paths;
    private readonly RunPlace _place;

    public DiscoverCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("discover", locale.Say(DiscoverWords.Discover))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _target = Parsing.Text("--target", "ID", locale, DiscoverWords.Target);
        _of = Parsing.Choice("--of", locale, DiscoverWords.Of, DiscoverEvent.Missed);
        _boxes = Parsing.Option("--boxes", "N", locale, DiscoverWords.Boxes, _ => Usual.Boxes, ReadCount, DiscoverWords.CountWrong);
        _factors = Parsing.Option("--factors", "N", locale, DiscoverWords.Factors, _ => Usual.Factors, ReadCount, DiscoverWords.CountWrong);
        _paths = Parsing.Option("--paths", "N", locale, DiscoverWords.Paths, _ => (long)CellTable.MaxPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _target, _of, _boxes, _factors, _paths, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        string target = parsed.GetValue(_target) ?? throw new UsageException(_locale.Say(DiscoverWords.Missing));
        long paths = parsed.GetValue(_paths);
        if (paths > CellTable.MaxPaths)
        {
            throw new UsageException(_locale.Say(DiscoverWords.TooMany, paths, CellTable.MaxPaths));
        }

        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        KnownNames.Check(UnknownNames.Target(model.Definition, [target]), _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        ModelDefinition under = model.Definition.Under(scenario.Scenario).OrThrow();
        RunOrder order = _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = paths,
            Level = parsed.GetValue(_everywhere.Level),
            ComparedTargets = [target],
            TargetsOnly = true,
            Tables = [CellTable.Definition.Name],
        };
        DiscoverQuestion question = new(parsed.GetValue(_of) == DiscoverEvent.Met, parsed.GetValue(_boxes), parsed.GetValue(_factors));
        FinishedRun? finished = null;
        await _place.Use(
            parsed,
            model,
            async runs =>
            {
                FinishedRun run = await runs.Execute(model, scenario, order, interrupted);
                CheckAsked(run.Outcome, target);
                Print(parsed, under, run.Outcome, ScenarioDiscovery.From(await runs.Table(run, CellTable.Definition), under, question, order.Level));
                finished = run;
            },
            interrupted);
        return finished is null or { Outcome.Partial: true } ? ExitCode.Cancelled
            : OutcomeWarnings.Failure(finished.Outcome) is not null ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Throws where the target cannot be evaluated.</summary>
    private void CheckAsked(RunOutcome run, string target)
    {
        if (run.Targets.All(its => its.Id != target || its.State == TargetState.NotEvaluable))
        {
            throw new UsageException(_locale.Say(DriverWords.NotAsked, target, run.Scenario));
        }
    }

    private void Print(ParseResult parsed, ModelDefinition model, RunOutcome run, ScenarioDiscovery discovery) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        DriverReport.Warnings(run, _locale),
        console => DiscoverReport.Write(console, run, discovery, model, _locale),
        json => DiscoverDocument.Write(json, run, discovery, _locale.Code),
        writer => DiscoverCsv.Write(writer, discovery));

    private static bool ReadCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= MostOfABox;
}
