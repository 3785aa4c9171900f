using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Deadlines.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Deadlines;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim deadlines</c>: when targets are met, and until when levers move them.</summary>
internal sealed class DeadlinesCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<string[]> _targets;
    private readonly Option<string[]> _levers;
    private readonly Option<long> _paths;
    private readonly Option<DeadlineTable> _table;
    private readonly RunPlace _place;

    public DeadlinesCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("deadlines", locale.Say(DeadlineWords.Deadlines))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _targets = Names("--target", "TARGET", DeadlineWords.Target);
        _levers = Names("--by", "LEVER", DeadlineWords.By);
        _paths = Parsing.Option("--paths", "N", locale, DeadlineWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _table = Parsing.Choice("--table", locale, DeadlineWords.Table, DeadlineTable.Years);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _targets, _levers, _paths, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set, _plan.Design, _table })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Analyse);
    }

    private Option<string[]> Names(string name, string value, LocalizedText description) =>
        new(name) { HelpName = value, Description = _locale.Say(description), Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };

    private async Task<int> Analyse(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        ImmutableArray<string> targets = [.. parsed.GetValue(_targets)!.Distinct()];
        ImmutableArray<string> levers = [.. parsed.GetValue(_levers)!.Distinct()];
        KnownNames.Check(UnknownNames.Target(model.Definition, targets) ?? UnknownNames.Lever(model.Definition, levers), _locale);
        AnalysisOrder order = new()
        {
            Kind = AnalysisKind.Deadlines,
            Run = _plan.Order(model.Definition, parsed, _locale) with { Paths = parsed.GetValue(_paths), Level = parsed.GetValue(_everywhere.Level) },
            Targets = targets,
            By = levers,
        };
        int exitCode = ExitCode.Done;
        await _place.Analyse<DeadlineOutcome>(
            parsed,
            model,
            scenario,
            order,
            deadlines =>
            {
                Print(parsed, deadlines.Outcome);
                exitCode = deadlines.IsPartial ? ExitCode.Cancelled : ExitCode.Done;
                return Task.CompletedTask;
            },
            interrupted);
        return exitCode;
    }

    private void Print(ParseResult parsed, DeadlineOutcome outcome) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        [],
        console => DeadlineReport.Write(console, outcome, _locale),
        json => DeadlineDocument.Write(json, outcome, _locale.Code),
        writer => DeadlineCsv.Write(writer, outcome, parsed.GetValue(_table), _locale.Code));
}
