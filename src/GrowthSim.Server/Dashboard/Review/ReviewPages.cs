using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Compilation;
using GrowthSim.Grains;
using GrowthSim.Grains.Compute;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Jobs;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Review;

/// <summary>The page that looks back: a run for each step of the record, made as a job in this process.</summary>
internal sealed class ReviewPages(PageContexts contexts, JobBoard board, IGrainFactory grains, ComputePool pool)
{
    /// <summary>The paths of each run: an interval of half a point at most.</summary>
    private const long Paths = 50_000;

    /// <summary>The most figures that enter one by one.</summary>
    private const int MaxSingleFigures = 40;

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/review", Show);
        model.MapPost("/review", Begin).Needs(Role.Run);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        ImmutableArray<int> years = Years(page.Model!.Definition);
        int? year = years.IsEmpty ? null : (int?)page.Query.Whole("as_of", years[0], years[^1]);
        string? id = year is int asked ? Id(page, asked) : null;
        Job? job = id is null ? null : board.Find(id);
        string html = await PageRenderer.Render<ReviewPage>(
            (nameof(ReviewPage.Page), page),
            (nameof(ReviewPage.Years), years),
            (nameof(ReviewPage.Year), year ?? (years.IsEmpty ? null : years[^1])),
            (nameof(ReviewPage.Job), job is { Result.IsCompleted: false } ? id : null),
            (nameof(ReviewPage.Review), job is { Result.IsCompletedSuccessfully: true } ? (ReviewOutcome)await job.Result : null),
            (nameof(ReviewPage.Problem), JobPages.Problem(job, page)));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Begin(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Labels);
        ImmutableArray<int> years = Years(page.Model!.Definition);
        if (years.IsEmpty || form.Whole("as_of", years[0], years[^1]) is not long year)
        {
            throw new OrderRefusedException(form.Problems.IsEmpty ? page.Say(years.IsEmpty ? ReviewWords.None : ReviewWords.AsOf) : string.Join(' ', form.Problems), []);
        }

        string yaml = await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Text();
        board.Start(Id(page, (int)year), (job, cancelled) => Work(page, yaml, (int)year, job, cancelled));
        return new SeeOther(page.To("review", ("as_of", $"{year}")));
    }

    private async Task<object> Work(PageContext page, string yaml, int year, Job job, CancellationToken cancelled)
    {
        ModelDefinition definition = page.Model!.Definition;
        Scenario scenario = ScenarioReader.Read($"{page.Scenario}.yaml", yaml, definition).OrThrow();
        RecordReview Prepared(StepBy by) => new(definition, scenario, page.Model.Catalogue.Revision, new RunSettings { AsOf = year }, by);
        RecordReview review = Prepared(StepBy.Figure);
        review = review.Figures > MaxSingleFigures ? Prepared(StepBy.Date) : review;
        return await Task.Factory.StartNew(
            () => review.Run(Paths, pool.Threads, RunOrder.DefaultLevel, done => job.Report(done, review.Runs.Length), cancelled), cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static string Id(PageContext page, int year) => JobBoard.IdOf($"review {page.Model!.Id} {page.Model.Catalogue.Revision} {page.Scenario} {year}");

    /// <summary>Returns the years of the grid by whose end a figure is known.</summary>
    private static ImmutableArray<int> Years(ModelDefinition model) =>
        [.. model.Years.Where(year => model.Observations.Any(figure => figure.Known.Year <= year))];
}
