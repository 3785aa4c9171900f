using System.CommandLine;
using System.CommandLine.Parsing;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Analysis.Scoring.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Scores;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim score</c>: how the forecasts of past years fared against what is on record.</summary>
internal sealed class ScoreCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<AsOf[]> _asOf;
    private readonly Option<long> _paths;
    private readonly Option<ScoreTable> _table;
    private readonly RunPlace _place;

    public ScoreCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("score", locale.Say(ScoreWords.Score))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _asOf = new Option<AsOf[]>("--as-of")
        {
            HelpName = "YEAR|DATE",
            Description = locale.Say(ScoreWords.AsOf),
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => ReadTimes(result, locale),
        };
        _paths = Parsing.Option("--paths", "N", locale, ScoreWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _table = Parsing.Choice("--table", locale, ScoreWords.Table, ScoreTable.Targets);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _plan.Scenario, _plan.Seed, _asOf, _plan.AsOfMode, _plan.Set, _plan.Design, _paths, _table })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Score);
    }

    private async Task<int> Score(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        (IReadOnlyList<TargetRecord> records, string outcomes) = TargetRecords.Beside(model, _surroundings, _locale);
        AnalysisOrder order = new()
        {
            Kind = AnalysisKind.Scores,
            Run = _plan.Order(model.Definition, parsed, _locale) with { Paths = parsed.GetValue(_paths), Level = parsed.GetValue(_everywhere.Level) },
            Times = [.. parsed.GetValue(_asOf)!],
            Outcomes = outcomes,
        };
        Check(model, scenario, order, records);
        int exitCode = ExitCode.Done;
        await _place.Analyse<ScoreCard>(
            parsed,
            model,
            scenario,
            order,
            card =>
            {
                Print(parsed, card);
                exitCode = card.IsPartial ? ExitCode.Cancelled
                    : card.Outcome.Views.Any(view => OutcomeWarnings.Failure(view.Run) is not null) ? ExitCode.Failed
                    : ExitCode.Done;
                return Task.CompletedTask;
            },
            interrupted);
        return exitCode;
    }

    /// <summary>Throws where a time is off the grid, or nothing can be scored as seen from any.</summary>
    private void Check(LoadedModel model, ChosenScenario scenario, AnalysisOrder order, IReadOnlyList<TargetRecord> records)
    {
        foreach (AsOf asOf in order.Times)
        {
            PlanOptions.CheckAsOf(asOf, model.Definition, _locale);
        }

        ScoreAnalysis scores = new(model.Definition, scenario.Scenario, model.Text.Revision, order.Run.ToRunSettings(), records, order.Times);
        if (scores.Runs.IsEmpty)
        {
            throw new UsageException(_locale.Say(ScoreWords.Nothing, scores.Asked[0].In(_locale.Code), TargetRecordReader.FileName));
        }
    }

    private void Print(ParseResult parsed, FinishedAnalysis<ScoreCard> finished)
    {
        ScoreCard card = finished.Outcome;
        if (card.Partial)
        {
            _surroundings.Error.WriteLine(_locale.Say(ScoreWords.CancelledAt, finished.Done, finished.Runs));
        }

        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            ScoreReport.Warnings(card, _locale),
            console => ScoreReport.Write(console, card, _locale),
            json => ScoreDocument.Write(json, card, _locale.Code),
            writer => ScoreCsv.Write(writer, card, parsed.GetValue(_table), _locale.Code));
    }

    private static AsOf[] ReadTimes(ArgumentResult result, Locale locale)
    {
        List<AsOf> times = [];
        foreach (string text in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (AsOf.TryParse(text, out AsOf asOf))
            {
                times.Add(asOf);
            }
            else
            {
                result.AddError(locale.Say(HelpWords.AsOfWrong, "--as-of", text));
            }
        }

        return [.. times];
    }
}
