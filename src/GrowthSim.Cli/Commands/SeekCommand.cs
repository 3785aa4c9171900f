using System.Collections.Immutable;
using System.CommandLine;
using GrowthSim.Analysis.Seeking;
using GrowthSim.Analysis.Seeking.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Seeking;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;

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
        SeekRequest request = new(target, probability, parsed.GetValue(_seek.Budget), SoughtLevers.Read(parsed, _seek, _locale), parsed.GetValue(_seek.From));
        try
        {
            // What cannot be sought is refused before anything is started.
            request.Analysis(model.Definition, scenario.Scenario, model.Text.Revision, order.ToRunSettings(), YieldPoint.Of(interrupted));
            ImmutableArray<Variable> variables = request.Variables(model.Definition, scenario.Scenario);
            await _place.Analyse<SeekOutcome>(
                parsed,
                model,
                scenario,
                AnalysisOrder.Of(request, order),
                finished =>
                {
                    Print(parsed, finished.Outcome, variables);
                    return Task.CompletedTask;
                },
                interrupted);
            return ExitCode.Done;
        }
        catch (ModelException refused) when (KnownNames.IsOfRequest(refused))
        {
            KnownNames.Check(refused.Errors[0], _locale);
            throw;
        }
    }

    private UsageException Missing(Option option) => new(_locale.Say(SeekWords.Missing, option.Name));

    private void Print(ParseResult parsed, SeekOutcome outcome, ImmutableArray<Variable> variables) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        [],
        console => Write(console, parsed, outcome, variables),
        json => SeekDocument.Write(json, outcome, _locale.Code),
        writer =>
        {
            if (outcome.Mix is MixAnswer mix)
            {
                MixCsv.Write(writer, mix);
            }
            else
            {
                SeekCsv.Write(writer, outcome.Setting!);
            }
        });

    private void Write(ReportConsole console, ParseResult parsed, SeekOutcome outcome, ImmutableArray<Variable> variables)
    {
        if (outcome.Mix is MixAnswer mix)
        {
            string replay = ReplayCall.Run(parsed, _plan, _seek.Paths, variables.Select((variable, place) => new Setting(variable.Name, mix.Question.Equation(mix.Mix.Settings[place]))));
            MixReport.Write(console, mix, variables, replay, _locale);
        }
        else if (outcome.Setting is SeekAnswer answer)
        {
            string replay = ReplayCall.Run(parsed, _plan, _seek.Paths, new Setting(variables[0].Name, answer.Question.Equation(answer.IsReachable ? answer.Setting : answer.Best.Setting)));
            SeekReport.Write(console, answer, variables[0], replay, _locale);
        }
    }
}
