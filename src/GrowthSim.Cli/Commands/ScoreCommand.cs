using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using GrowthSim.Analysis.Scoring;
using GrowthSim.Analysis.Scoring.Documents;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Scores;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim score</c>: how the forecasts of past years fared against what is on record. The runs are made in this process, and not remembered.</summary>
internal sealed class ScoreCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<AsOf[]> _asOf;
    private readonly Option<long> _paths;
    private readonly Option<ScoreTable> _table;

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
        Add(_plan.Model);
        foreach (Option option in new Option[] { _plan.Scenario, _plan.Seed, _asOf, _plan.AsOfMode, _plan.Set, _plan.Design, _paths, _table })
        {
            Add(option);
        }

        SetAction(Score);
    }

    private int Score(ParseResult parsed)
    {
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunSettings settings = new() { Seed = parsed.GetValue(_plan.Seed), Design = parsed.GetValue(_plan.Design), AsOfMode = parsed.GetValue(_plan.AsOfMode) };
        IReadOnlyList<TargetRecord> records = TargetRecords.Beside(model, _surroundings, _locale);
        Backtest backtest = new(model.Definition, scenario.Scenario, model.Text.Revision, settings, records);
        ImmutableArray<AsOf> times = Times(parsed, model.Definition, backtest);
        ImmutableArray<ForecastView> views = Views(parsed, backtest, times);
        bool partial = views.Length < times.Length;
        Print(parsed, new ScoreCard(views, backtest.Unresolved, partial));
        return partial ? ExitCode.Cancelled
            : views.Any(view => OutcomeWarnings.Failure(view.Run) is not null) ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Returns the times to forecast from.</summary>
    /// <exception cref="UsageException">One is off the grid, or nothing can be scored as seen from any.</exception>
    private ImmutableArray<AsOf> Times(ParseResult parsed, ModelDefinition model, Backtest backtest)
    {
        AsOf[] asked = parsed.GetValue(_asOf)!;
        foreach (AsOf asOf in asked)
        {
            PlanOptions.CheckAsOf(asOf, model, _locale);
        }

        AsOf[] candidates = asked.Length == 0 ? [.. backtest.DefaultViews] : [.. asked.Distinct().OrderBy(asOf => asOf.Day)];
        ImmutableArray<AsOf> times = [.. candidates.Where(backtest.HasAnything)];
        return times.IsEmpty ? throw new UsageException(_locale.Say(ScoreWords.Nothing, candidates[0].In(_locale.Code), TargetRecordReader.FileName)) : times;
    }

    /// <summary>Makes the forecasts, one time after the other; those that were made before Ctrl-C.</summary>
    private ImmutableArray<ForecastView> Views(ParseResult parsed, Backtest backtest, ImmutableArray<AsOf> times)
    {
        ImmutableArray<ForecastView>.Builder views = ImmutableArray.CreateBuilder<ForecastView>();
        try
        {
            foreach (AsOf asOf in times)
            {
                if (_surroundings.ErrorIsTerminal)
                {
                    _surroundings.Error.WriteLine(_locale.Say(ScoreWords.Progress, asOf.In(_locale.Code)));
                }

                views.Add(backtest.View(asOf, parsed.GetValue(_paths), parsed.GetValue(_everywhere.Threads), _surroundings.Interrupted));
            }
        }
        catch (OperationCanceledException) when (_surroundings.Interrupted.IsCancellationRequested && views.Count > 0)
        {
            _surroundings.Error.WriteLine(_locale.Say(ScoreWords.CancelledAt, views.Count, times.Length));
        }

        return views.ToImmutable();
    }

    private void Print(ParseResult parsed, ScoreCard card) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        ScoreReport.Warnings(card, _locale),
        console => ScoreReport.Write(console, card, _locale),
        json => ScoreDocument.Write(json, card, _locale.Code),
        writer => ScoreCsv.Write(writer, card, parsed.GetValue(_table), _locale.Code));

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
