using System.CommandLine;
using System.Globalization;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Analysis.Seeking.Documents;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Seeking;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Simulation;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim seek</c>: what would it take.</summary>
internal sealed class SeekCommand : Command
{
    /// <summary>The paths that tell the middle of an uncertain parameter.</summary>
    private const int RangePaths = 16_384;

    /// <summary>The share of them below the range, and above it.</summary>
    private const double Outside = 0.005;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<string?> _target;
    private readonly Option<double?> _probability;
    private readonly Option<string?> _by;
    private readonly Option<SettingRange?> _between;
    private readonly Option<int?> _from;
    private readonly Option<long> _paths;
    private readonly RunPlace _place;

    public SeekCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("seek", locale.Say(SeekWords.Seek))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _target = Parsing.Text("--target", "TARGET", locale, SeekWords.Target);
        _probability = Parsing.Option("--probability", "P", locale, SeekWords.Probability, _ => (double?)null, ReadProbability, SeekWords.ProbabilityWrong);
        _by = Parsing.Text("--by", "NAME", locale, SeekWords.By);
        _between = Parsing.Option("--between", "LEAST:MOST", locale, SeekWords.Range, _ => (SettingRange?)null, SettingRange.TryParse, SeekWords.RangeWrong);
        _from = Parsing.Option("--from", "YEAR", locale, SeekWords.From, _ => (int?)null, ReadYear, SeekWords.FromWrong);
        _paths = Parsing.Option("--paths", "N", locale, SeekWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _target, _probability, _by, _between, _from, _paths, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set, _plan.Design })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        string target = Given(parsed.GetValue(_target), _target);
        string by = Given(parsed.GetValue(_by), _by);
        double probability = parsed.GetValue(_probability) ?? throw new UsageException(_locale.Say(SeekWords.Missing, _probability.Name));
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunOrder order = _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = parsed.GetValue(_paths),
            Level = parsed.GetValue(_everywhere.Level),
        };
        KnownNames.Check(UnknownNames.Target(model.Definition, [target]) ?? UnknownNames.Settable(model.Definition, by), _locale);
        Variable variable = model.Definition.Variables.Single(known => known.Name == by);
        Func<double, string> equation = Equation(parsed, model.Definition, variable);
        (double least, double most) = Range(parsed, model, scenario, order, variable);
        SeekAnswer? answer = null;
        await _place.Use(
            parsed,
            model,
            async runs =>
            {
                SettingSeeker seeker = new(scenario.Scenario.Id, order, async its =>
                {
                    RunOutcome outcome = (await runs.Execute(model, scenario, its, interrupted)).Outcome;
                    return outcome.Partial ? throw new OperationCanceledException(interrupted) : CheckOpen(outcome, target);
                });
                answer = await seeker.Seek(new SeekQuestion(target, probability, by, least, most), equation);
                Print(parsed, answer, variable, equation);
            },
            interrupted);
        return answer is null ? ExitCode.Cancelled : ExitCode.Done;
    }

    private string Given(string? value, Option option) => value ?? throw new UsageException(_locale.Say(SeekWords.Missing, option.Name));

    private RunOutcome CheckOpen(RunOutcome outcome, string target) =>
        outcome.Target(target).State == TargetState.Open ? outcome : throw new UsageException(_locale.Say(SeekWords.Settled, target));

    /// <summary>Returns how a setting is written: of a lever that holds from a year on, by year.</summary>
    private Func<double, string> Equation(ParseResult parsed, ModelDefinition model, Variable variable)
    {
        string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
        if (parsed.GetValue(_from) is not int year)
        {
            return Number;
        }

        if (variable.Kind != VariableKind.Lever)
        {
            throw new UsageException(_locale.Say(SeekWords.FromNeedsLever, variable.Name));
        }

        return model.Years.Contains(year)
            ? value => string.Create(CultureInfo.InvariantCulture, $"{{{year}: {value:R}}}")
            : throw new UsageException(_locale.Say(SeekWords.FromOffGrid, year, model.BaseYear, model.LastYear));
    }

    /// <summary>Returns the settings between which is sought.</summary>
    private (double Least, double Most) Range(ParseResult parsed, LoadedModel model, ChosenScenario scenario, RunOrder order, Variable variable)
    {
        if (parsed.GetValue(_between) is SettingRange given)
        {
            return (given.Least, given.Most);
        }

        if (variable.Kind == VariableKind.Lever)
        {
            return variable is { Minimum: double minimum, Maximum: double maximum } && minimum < maximum ? (minimum, maximum) : throw new UsageException(_locale.Say(SeekWords.NoBounds, variable.Name));
        }

        RunPlan plan = RunPlan.Create(model.Definition, scenario.Scenario, order.ToRunSettings() with { AsOfMode = AsOfMode.Substitute }, model.Text.Revision).OrThrow();
        double[] values = [.. new PathSamples(plan, variable.Name).Read(0, RangePaths)[variable.Name].ToArray().Where(double.IsFinite).Order()];
        int edge = (int)(Outside * values.Length);
        return values.Length > 0 && values[edge] < values[^(edge + 1)] ? (values[edge], values[^(edge + 1)]) : throw new UsageException(_locale.Say(SeekWords.NoBounds, variable.Name));
    }

    private void Print(ParseResult parsed, SeekAnswer answer, Variable variable, Func<double, string> equation)
    {
        double setting = answer.IsReachable ? answer.Setting : answer.Best.Setting;
        string replay = ReplayCall.Run(parsed, _plan, new Setting(variable.Name, equation(setting)));
        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            [],
            console => SeekReport.Write(console, answer, variable, replay, _locale),
            json => SeekDocument.Write(json, answer),
            writer => SeekCsv.Write(writer, answer));
    }

    private static bool ReadProbability(string text, out double? probability)
    {
        bool read = Share.TryParse(text, out double value) && value is > 0 and < 1;
        probability = value;
        return read;
    }

    private static bool ReadYear(string text, out int? year)
    {
        bool read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        year = value;
        return read;
    }
}
