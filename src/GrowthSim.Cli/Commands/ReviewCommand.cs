using System.CommandLine;
using System.Diagnostics;
using GrowthSim.Analysis.Review;
using GrowthSim.Analysis.Review.Documents;
using GrowthSim.Cli.Models;
using GrowthSim.Cli.Options;
using GrowthSim.Cli.Progress;
using GrowthSim.Cli.Reports;
using GrowthSim.Cli.Reports.Files;
using GrowthSim.Cli.Reports.Reviews;
using GrowthSim.Cli.Wording;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;

namespace GrowthSim.Cli.Commands;

/// <summary><c>growthsim review</c>: what was expected and what came, what was learnt, which probabilities changed and why, what is needed. The runs are made in this process, and not remembered.</summary>
internal sealed class ReviewCommand : Command
{
    /// <summary>The most figures that enter one by one where nothing is said.</summary>
    private const int MaxSingleFigures = 40;

    private readonly Surroundings _surroundings;
    private readonly Locale _locale;
    private readonly GlobalOptions _everywhere;
    private readonly PlanOptions _plan;
    private readonly Option<long> _paths;
    private readonly Option<StepBy?> _by;
    private readonly Option<ReviewTable> _table;
    private readonly ReportOption _output;

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
        Add(_plan.Model);
        foreach (Option option in new Option[] { _plan.AsOf, _plan.Scenario, _plan.Seed, _plan.Set, _plan.Design, _paths, _by, _table, _output.Option })
        {
            Add(option);
        }

        SetAction(Review);
    }

    private async Task<int> Review(ParseResult parsed, CancellationToken interrupted)
    {
        OutputFolder? output = _output.Folder(parsed);
        LoadedModel model = LoadedModel.Read(parsed.GetValue(_plan.Model), _surroundings, _locale);
        AsOf asOf = _plan.AsOfIn(model.Definition, parsed, _locale) ?? throw new UsageException(_locale.Say(ReviewWords.AsOfMissing));
        ChosenScenario scenario = ChosenScenario.Read(parsed.GetValue(_plan.Scenario), parsed.GetValue(_plan.Set)!, model, _surroundings, _locale);
        RunSettings settings = new() { Seed = parsed.GetValue(_plan.Seed), Design = parsed.GetValue(_plan.Design), AsOf = asOf };
        RecordReview Prepare(StepBy by) => new(model.Definition, scenario.Scenario, model.Text.Revision, settings, by);
        RecordReview review = Prepare(parsed.GetValue(_by) ?? StepBy.Figure);
        if (review.Figures == 0)
        {
            throw new UsageException(Nothing(model.Definition, asOf));
        }

        if (parsed.GetValue(_by) is null && review.Figures > MaxSingleFigures)
        {
            review = Prepare(StepBy.Date);
        }

        ReviewOutcome outcome = Run(parsed, review);
        Print(parsed, outcome);
        if (output is not null)
        {
            string again = ReplayCall.Again("review", [parsed.GetValue(_plan.Model)], parsed, outcome.Now.Paths, _plan.AsOf, _plan.Scenario, _plan.Seed, _plan.Set, _plan.Design, _by, _everywhere.Level);
            _output.Write(parsed, output, await ReviewFiles.Of(outcome, model.Definition.Under(scenario.Scenario).OrThrow(), again, _locale));
        }

        return outcome.Partial ? ExitCode.Cancelled
            : (OutcomeWarnings.Failure(outcome.Before) ?? OutcomeWarnings.Failure(outcome.Now)) is not null ? ExitCode.Failed
            : ExitCode.Done;
    }

    private ReviewOutcome Run(ParseResult parsed, RecordReview review)
    {
        long paths = parsed.GetValue(_paths);
        ProgressLine progress = new(_surroundings, _locale);
        long started = Stopwatch.GetTimestamp();
        int done = 0;
        void Show(int runs)
        {
            done = runs;
            progress.Report(runs * paths, review.Runs.Length * paths, Stopwatch.GetElapsedTime(started));
        }

        try
        {
            Show(0);
            ReviewOutcome outcome = review.Run(paths, parsed.GetValue(_everywhere.Threads), parsed.GetValue(_everywhere.Level), Show, _surroundings.Interrupted);
            progress.Clear();
            if (outcome.Partial)
            {
                _surroundings.Error.WriteLine(_locale.Say(ReviewWords.CancelledAt, done, review.Runs.Length));
            }

            return outcome;
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>Says that there is nothing to review, and from when there is.</summary>
    private string Nothing(ModelDefinition model, AsOf asOf) => model.Observations.MinBy(figure => figure.Known) is Observation first
        ? _locale.Say(ReviewWords.NoneYet, asOf.In(_locale.Code), model.Id, first.Variable, first.Year, ReviewStepDocument.Day(first.Known))
        : _locale.Say(ReviewWords.NoFigures, model.Id);

    private void Print(ParseResult parsed, ReviewOutcome review) => AnalysisReport.Print(
        _surroundings,
        parsed.GetValue(_everywhere.Format),
        ReviewReport.Warnings(review, _locale),
        console => ReviewReport.Write(console, review, _locale),
        json => ReviewDocument.Write(json, review, _locale.Code),
        writer => ReviewCsv.Write(writer, review, parsed.GetValue(_table), _locale.Code));

    private static bool ReadBy(string text, out StepBy? by)
    {
        bool read = Enum.TryParse(text, ignoreCase: true, out StepBy value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
        by = value;
        return read;
    }
}
