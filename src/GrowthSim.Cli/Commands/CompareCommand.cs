using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Comparisons.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Comparisons;
using GrowthSim.Cli.Reports.Files;
using GrowthSim.Cli.Reports.Runs;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim compare</c>: scenarios side by side on common random numbers.</summary>
internal sealed class CompareCommand : Command
{
    /// <summary>The scenario that a model need not write out.</summary>
    private const string Default = RunClient.DefaultScenario;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Argument<string[]> _words;
    private readonly Option<string?> _against;
    private readonly Option<long> _paths;
    private readonly Option<ComparisonTable> _table;
    private readonly Option<ProjectionChoice> _projections;
    private readonly ReportOption _output;
    private readonly RunPlace _place;

    public CompareCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("compare", locale.Say(ComparisonWords.Compare))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _plan.Set.Description = locale.Say(ComparisonWords.Set);
        _words = new Argument<string[]>("[MODEL] A B") { Description = locale.Say(ComparisonWords.Scenarios), Arity = ArgumentArity.ZeroOrMore };
        _against = Parsing.Text("--against", "SCENARIO", locale, ComparisonWords.Against);
        _paths = Parsing.Option("--paths", "N", locale, ComparisonWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _table = Parsing.Choice("--table", locale, ComparisonWords.Table, ComparisonTable.Targets);
        _projections = Parsing.Choice("--projections", locale, HelpWords.Projections, ProjectionChoice.Main);
        _output = new ReportOption(surroundings, locale);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_words);
        foreach (Option option in new Option[] { _against, _plan.Set, _paths, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Design, _table, _projections, _output.Option })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        OutputFolder? output = _output.Folder(parsed);
        string[] words = parsed.GetValue(_words)!;
        bool namesModel = words.Length > 0 && IsModel(words[0]);
        LoadedModel model = LoadedModel.Read(namesModel ? words[0] : null, _surroundings, _locale);
        ImmutableArray<NamedScenario> named = Named(parsed, words[(namesModel ? 1 : 0)..]);
        ImmutableArray<ChosenScenario> chosen = [.. named.Select(scenario => scenario.Find(model, _surroundings, _locale))];
        ImmutableArray<ComparedScenario> scenarios = [.. chosen.Zip(named, (found, its) => new ComparedScenario(found.Scenario.Id, [.. its.Settings.Select(setting => (setting.Name, setting.Equation))]))];
        RunOrder order = _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = parsed.GetValue(_paths),
            Settings = [],
            Level = parsed.GetValue(_everywhere.Level),
        };
        Check(scenarios, chosen, order);
        ScenarioComparison? comparison = null;
        await _place.Use(
            parsed,
            model,
            async runs =>
            {
                ScenarioComparer<FinishedRun> comparer = new(
                    (place, its) => runs.Execute(model, chosen[place], its, interrupted),
                    run => run.Outcome,
                    run => runs.Table(run, ReplicateTable.Definition));
                comparison = await comparer.Compare(scenarios, order);
                if (comparison.Runs.Length < scenarios.Length)
                {
                    _surroundings.Error.WriteLine(_locale.Say(ComparisonWords.Stopped, comparison.Runs.Length, scenarios.Length));
                }

                Print(parsed, model, comparison, chosen);
            },
            interrupted);
        if (comparison is not null && output is not null)
        {
            string again = ReplayCall.Again("compare", words, parsed, comparison.Runs[0].Outcome.Paths, _against, _plan.Set, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Design, _everywhere.Level);
            _output.Write(parsed, output, await ComparisonFiles.Of(comparison, [.. chosen.Select(scenario => scenario.Scenario)], model.Definition, again, _surroundings.Csv, _locale));
        }

        return comparison is null || comparison.Partial || comparison.Runs.Length < scenarios.Length ? ExitCode.Cancelled
            : comparison.Runs.Any(run => OutcomeWarnings.Failure(run.Outcome) is not null) ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Says whether a word names a model and no scenario: it is a folder, or a file that begins as a model does.</summary>
    private bool IsModel(string word)
    {
        try
        {
            string place = ModelPlaces.Find(word, _surroundings, _locale);
            return Directory.Exists(place) || File.ReadLines(place).Any(line => line.StartsWith("growthsim:", StringComparison.Ordinal));
        }
        catch (UsageException)
        {
            return word.Contains('/', StringComparison.Ordinal) && !word.Contains('+', StringComparison.Ordinal) && !File.Exists(Path.GetFullPath(word, _surroundings.Folder));
        }
    }

    private ImmutableArray<NamedScenario> Named(ParseResult parsed, string[] words)
    {
        Setting[] more = parsed.GetValue(_plan.Set)!;
        string? against = parsed.GetValue(_against);
        string[] others = words.Length == 0 && more.Length > 0 ? [Default] : words;
        IEnumerable<NamedScenario> all = others.Select(word => NamedScenario.Read(word, more, _locale));
        return [.. against is null ? all : all.Prepend(NamedScenario.Read(against, [], _locale))];
    }

    /// <summary>Throws where there is nothing to compare, or what differs would not be the scenarios.</summary>
    private void Check(ImmutableArray<ComparedScenario> scenarios, ImmutableArray<ChosenScenario> chosen, RunOrder order)
    {
        if (scenarios.Length < 2)
        {
            throw new UsageException(_locale.Say(ComparisonWords.TooFew, scenarios.Length, scenarios.FirstOrDefault()?.Name ?? Default));
        }

        if (scenarios.Length > RunOrder.MaxAgainst + 1)
        {
            throw new UsageException(_locale.Say(ComparisonWords.TooMany, scenarios.Length, RunOrder.MaxAgainst + 1));
        }

        if (scenarios.GroupBy(scenario => scenario.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException(_locale.Say(ComparisonWords.Twice, twice.Key));
        }

        if (order.AsOf is null && chosen.FirstOrDefault(other => other.Scenario.AsOf != chosen[0].Scenario.AsOf) is ChosenScenario differs)
        {
            string View(ChosenScenario scenario) => scenario.Scenario.AsOf?.In(_locale.Code) ?? _locale.Say(ComparisonWords.BaseYear);
            throw new UsageException(_locale.Say(ComparisonWords.DifferentViews, chosen[0].Scenario.Id, View(chosen[0]), differs.Scenario.Id, View(differs)));
        }
    }

    private void Print(ParseResult parsed, LoadedModel model, ScenarioComparison comparison, ImmutableArray<ChosenScenario> chosen) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        ComparisonReport.Warnings(comparison, _locale),
        console => ComparisonReport.Write(console, comparison, [.. chosen.Select(scenario => scenario.Scenario)], RunReport.Shown(parsed.GetValue(_projections), model.Definition), _locale),
        json => ComparisonTableDocument.Write(json, comparison, _locale.Code),
        writer => ComparisonCsv.Write(writer, comparison, parsed.GetValue(_table), _locale.Code));
}
