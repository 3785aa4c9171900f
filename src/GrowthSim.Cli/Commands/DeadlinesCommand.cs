using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using GrowthSim.Analysis.Deadlines;
using GrowthSim.Analysis.Deadlines.Documents;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Deadlines;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim deadlines</c>: when targets are met. The runs are made in this process, and not remembered.</summary>
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

    public DeadlinesCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("deadlines", locale.Say(DeadlineWords.Deadlines))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _targets = Names("--target", "TARGET", DeadlineWords.Target);
        _levers = Names("--by", "LEVER", DeadlineWords.By);
        _paths = Parsing.Option("--paths", "N", locale, DeadlineWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _table = Parsing.Choice("--table", locale, DeadlineWords.Table, DeadlineTable.Years);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _targets, _levers, _paths, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set, _plan.Design, _table })
        {
            Add(option);
        }

        SetAction(Analyse);
    }

    private Option<string[]> Names(string name, string value, LocalizedText description) =>
        new(name) { HelpName = value, Description = _locale.Say(description), Arity = ArgumentArity.OneOrMore, DefaultValueFactory = _ => [] };

    private int Analyse(ParseResult parsed)
    {
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        ImmutableArray<string> targets = [.. parsed.GetValue(_targets)!.Distinct()];
        ImmutableArray<string> levers = [.. parsed.GetValue(_levers)!.Distinct()];
        KnownNames.Check(UnknownNames.Target(model.Definition, targets) ?? UnknownNames.Lever(model.Definition, levers), _locale);
        RunSettings settings = new()
        {
            Seed = parsed.GetValue(_plan.Seed),
            Design = parsed.GetValue(_plan.Design),
            AsOf = _plan.AsOfIn(model.Definition, parsed, _locale),
            AsOfMode = parsed.GetValue(_plan.AsOfMode),
        };
        DeadlineAnalysis analysis = new(model.Definition, scenario.Scenario, model.Text.Revision, settings, targets, levers);
        long paths = parsed.GetValue(_paths);
        ProgressLine progress = new(_surroundings, _locale);
        long started = Stopwatch.GetTimestamp();
        DeadlineOutcome outcome;
        try
        {
            outcome = analysis.Run(
                paths,
                parsed.GetValue(_everywhere.Threads),
                parsed.GetValue(_everywhere.Level),
                done => progress.Report(done * paths, analysis.Runs.Length * paths, Stopwatch.GetElapsedTime(started)),
                _surroundings.Interrupted);
        }
        finally
        {
            progress.Clear();
        }

        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            [],
            console => DeadlineReport.Write(console, outcome, _locale),
            json => DeadlineDocument.Write(json, outcome, _locale.Code),
            writer => DeadlineCsv.Write(writer, outcome, parsed.GetValue(_table), _locale.Code));
        return ExitCode.Done;
    }
}
