using System.CommandLine;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Analysis.Seeking.Documents;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Seeking;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim seek</c>: what would it take, of one lever or of a mix of several.</summary>
internal sealed class SeekCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly SeekOptions _seek;
    private readonly RunPlace _place;

    public SeekCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("seek", locale.Say(SeekWords.Seek))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _seek = new SeekOptions(locale);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in (Option[])[.. _seek.All, _plan.Scenario, _plan.Seed, _plan.AsOf, _plan.AsOfMode, _plan.Set, _plan.Design])
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        string target = parsed.GetValue(_seek.Target) ?? throw Missing(_seek.Target);
        if (parsed.GetValue(_seek.By)!.Length == 0)
        {
            throw Missing(_seek.By);
        }

        double? probability = parsed.GetValue(_seek.Probability);
        if (probability is null && parsed.GetValue(_seek.Budget) is null)
        {
            throw Missing(_seek.Probability);
        }

        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunOrder order = _plan.Order(model.Definition, parsed, _locale) with
        {
            Paths = parsed.GetValue(_seek.Paths),
            Level = parsed.GetValue(_everywhere.Level),
        };
        KnownNames.Check(UnknownNames.Target(model.Definition, [target]), _locale);
        SoughtSettings settings = new(parsed, _seek, model, scenario.Scenario, _locale);
        MixQuestion? mix = _seek.IsMix(parsed) ? settings.Mix(target, probability, parsed.GetValue(_seek.Budget)) : null;
        SeekQuestion? single = mix is null ? Single(target, probability!.Value, settings, order) : null;
        bool isDone = false;
        await _place.Use(
            parsed,
            model,
            async runs =>
            {
                async Task<RunOutcome> Make(RunOrder its)
                {
                    RunOutcome outcome = (await runs.Execute(model, scenario, its, interrupted)).Outcome;
                    return outcome.Partial ? throw new OperationCanceledException(interrupted) : CheckOpen(outcome, target);
                }

                if (mix is null)
                {
                    Print(parsed, await new SettingSeeker(scenario.Scenario.Id, order, Make).Seek(single!, value => settings.Equation(single!.By, value)), settings);
                }
                else
                {
                    Print(parsed, await new MixSeeker(scenario.Scenario.Id, order, Make).Seek(mix, settings.Equation), settings);
                }

                isDone = true;
            },
            interrupted);
        return isDone ? ExitCode.Done : ExitCode.Cancelled;
    }

    private static SeekQuestion Single(string target, double probability, SoughtSettings settings, RunOrder order)
    {
        (double least, double most) = settings.Range(order);
        return new SeekQuestion(target, probability, settings.Variables[0].Name, least, most);
    }

    private UsageException Missing(Option option) => new(_locale.Say(SeekWords.Missing, option.Name));

    private RunOutcome CheckOpen(RunOutcome outcome, string target) =>
        outcome.Target(target).State == TargetState.Open ? outcome : throw new UsageException(_locale.Say(SeekWords.Settled, target));

    private void Print(ParseResult parsed, SeekAnswer answer, SoughtSettings settings)
    {
        Variable variable = settings.Variables[0];
        double setting = answer.IsReachable ? answer.Setting : answer.Best.Setting;
        string replay = ReplayCall.Run(parsed, _plan, _seek.Paths, new Setting(variable.Name, settings.Equation(variable.Name, setting)));
        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            [],
            console => SeekReport.Write(console, answer, variable, replay, _locale),
            json => SeekDocument.Write(json, answer),
            writer => SeekCsv.Write(writer, answer));
    }

    private void Print(ParseResult parsed, MixAnswer answer, SoughtSettings settings)
    {
        string replay = ReplayCall.Run(parsed, _plan, _seek.Paths, settings.Variables.Select((variable, place) => new Setting(variable.Name, settings.Equation(variable.Name, answer.Mix.Settings[place]))));
        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            [],
            console => MixReport.Write(console, answer, settings.Variables, replay, _locale),
            json => MixDocument.Write(json, answer),
            writer => MixCsv.Write(writer, answer));
    }
}
