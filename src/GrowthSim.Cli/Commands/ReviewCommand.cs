using System.CommandLine;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Review.Documents;
using GrowthSim.Charts.Wording;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Files;
using GrowthSim.Cli.Reports.Reviews;
using GrowthSim.Cli.Runs;
using GrowthSim.Cli.Wording;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim review</c>: what was expected and what came, what was learnt, which probabilities changed and why, what is needed.</summary>
internal sealed class ReviewCommand : Command
{
    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long> _paths;
    private readonly Option<StepBy?> _by;
    private readonly Option<ReviewTable> _table;
    private readonly ReportOption _output;
    private readonly RunPlace _place;

    public ReviewCommand(Surroundings surroundings, Locale locale, GlobalOptions everywhere)
        : base("review", locale.Say(ReviewWords.Review))
    {
        (_surroundings, _locale, _everywhere) = (surroundings, locale, everywhere);
        _plan = new PlanOptions(locale);
        _plan.AsOf.Description = locale.Say(ReviewWords.AsOf);
        _paths = Parsing.Option("--paths", "N", locale, ReviewWords.Paths, _ => RunOrder.DefaultPaths, PathCount.TryParse, HelpWords.PathsWrong);
        _by = Parsing.Option("--by", "figure|date", locale, ReviewWords.By, _ => (StepBy?)null, ReadBy, ReviewWords.ByWrong);
        _table = Parsing.Choice("--table", locale, ReviewWords.Table, ReviewTable.Targets);
        _output = new ReportOption(surroundings, locale);
        _place = new RunPlace(surroundings, locale, everywhere);
        Add(_plan.Model);
        foreach (Option option in new Option[] { _plan.AsOf, _plan.Scenario, _plan.Seed, _plan.Set, _plan.Design, _paths, _by, _table, _output.Option })
        {
            Add(option);
        }

        _place.AddTo(this);
        SetAction(Review);
    }

    private async Task<int> Review(ParseResult parsed, CancellationToken interrupted)
    {
        _place.Check(parsed);
        OutputFolder? output = _output.Folder(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        AsOf asOf = _plan.AsOfIn(model.Definition, parsed, _locale) ?? throw new UsageException(_locale.Say(ReviewWords.AsOfMissing));
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        if (!RecordReview.HasFigures(model.Definition, asOf))
        {
            throw new UsageException(Nothing(model.Definition, asOf));
        }

        AnalysisOrder order = new()
        {
            Kind = AnalysisKind.Review,
            Run = _plan.Order(model.Definition, parsed, _locale) with { Paths = parsed.GetValue(_paths), Level = parsed.GetValue(_everywhere.Level) },
            Steps = parsed.GetValue(_by),
        };
        int exitCode = ExitCode.Done;
        await _place.Analyse<ReviewOutcome>(
            parsed,
            model,
            scenario,
            order,
            async review =>
            {
                Print(parsed, model.Definition, review);
                await Write(parsed, output, model, scenario, review.Outcome);
                exitCode = review.IsPartial ? ExitCode.Cancelled
                    : (OutcomeWarnings.Failure(review.Outcome.Before) ?? OutcomeWarnings.Failure(review.Outcome.Now)) is not null ? ExitCode.Failed
                    : ExitCode.Done;
            },
            interrupted);
        return exitCode;
    }

    private async Task Write(ParseResult parsed, OutputFolder? output, LoadedModel model, ChosenScenario scenario, ReviewOutcome outcome)
    {
        if (output is not null)
        {
            string again = ReplayCall.Again("review", [parsed.GetValue(_plan.Model)], parsed, outcome.Now.Paths, _plan.AsOf, _plan.Scenario, _plan.Seed, _plan.Set, _plan.Design, _by, _everywhere.Level);
            _output.Write(parsed, output, await ReviewFiles.Of(outcome, model.Definition.Under(scenario.Scenario).OrThrow(), again, _surroundings.Csv, _locale));
        }
    }

    /// <summary>Says that there is nothing to review, and from when there is.</summary>
    private string Nothing(ModelDefinition model, AsOf asOf) => model.Observations.MinBy(figure => figure.Known) is Observation first
        ? _locale.Say(ReviewWords.NoneYet, asOf.In(_locale.Code), model.Id, first.Variable, first.Year, ReviewStepDocument.Day(first.Known))
        : _locale.Say(ReviewWords.NoFigures, model.Id);

    private void Print(ParseResult parsed, ModelDefinition model, FinishedAnalysis<ReviewOutcome> finished)
    {
        ReviewOutcome review = finished.Outcome;
        if (review.Partial)
        {
            _surroundings.Error.WriteLine(_locale.Say(ReviewWords.CancelledAt, finished.Done, finished.Runs));
        }

        AnalysisReport.Print(
            _surroundings,
            parsed.GetValue(_everywhere.Format),
            ReviewReport.Warnings(review, _locale),
            console => ReviewReport.Write(console, review, model, _locale),
            json => ReviewDocument.Write(json, review, _locale.Code),
            writer => ReviewCsv.Write(writer, review, parsed.GetValue(_table), _locale.Code));
    }

    private static bool ReadBy(string text, out StepBy? by)
    {
        bool read = Enum.TryParse(text, ignoreCase: true, out StepBy value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
        by = value;
        return read;
    }
}
