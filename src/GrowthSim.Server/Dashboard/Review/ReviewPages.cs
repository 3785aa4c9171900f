using System.Collections.Immutable;
using GrowthSim.Analysis.Review;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Analyses;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Review;

/// <summary>The page that looks back: an analysis of the cluster, with a run for each step of the record, figures that were recorded by hand included.</summary>
internal sealed class ReviewPages(PageContexts contexts, AnalysisPages analyses, IGrainFactory grains, PathLimits limits, ApiLog log)
{
    /// <summary>The paths of each run: an interval of half a point at most.</summary>
    private const long Paths = 50_000;

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/review", Show);
        model.MapPost("/review", Order).Needs(Role.Run);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        ImmutableArray<int> years = [.. page.Model!.Definition.Years];
        int? year = (int?)page.Query.Whole("as_of", years[0], years[^1]);
        AnalysisStatus? status = await analyses.Asked(page, AnalysisKind.Review, QueryWords.NoReview);
        ReviewOutcome? review = status is { Ended: true, HasOutcome: true }
            ? AnalysisJson.Read<ReviewOutcome>(await grains.GetGrain<IAnalysisGrain>(status.AnalysisId).Outcome())
            : null;
        string html = await PageRenderer.Render<ReviewPage>(
            (nameof(ReviewPage.Page), page),
            (nameof(ReviewPage.Years), years),
            (nameof(ReviewPage.Year), year ?? Usual(page.Model.Definition)),
            (nameof(ReviewPage.GoesOn), status is { Ended: false } ? status : null),
            (nameof(ReviewPage.Review), review),
            (nameof(ReviewPage.Problem), status is null ? null : AnalysisPages.Problem(status, page)));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Order(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Locale);
        if (form.Whole("as_of", page.Model!.Definition.BaseYear, page.Model.Definition.LastYear) is not long year)
        {
            throw new OrderRefusedException(form.Problems.IsEmpty ? page.Say(QueryWords.Missing, "as_of", $"{page.Model.Definition.BaseYear}–{page.Model.Definition.LastYear}") : string.Join(' ', form.Problems), []);
        }

        AnalysisOrder order = new() { Kind = AnalysisKind.Review, Run = new RunOrder { Paths = Paths, AsOf = AsOf.FromInt32((int)year) } };
        limits.Take(http, order.Run);
        AnalysisTicket ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Analyse(order);
        log.Ordered(http, model, page.Scenario, ticket.AnalysisId);
        return new SeeOther(page.To("review", ("as_of", $"{year}"), (AnalysisPages.Named, ticket.AnalysisId)));
    }

    /// <summary>Returns the last year by whose end a figure of the model is known; its first year where none is.</summary>
    private static int Usual(ModelDefinition model) =>
        model.Years.Where(year => model.Observations.Any(figure => figure.Known.Year == year)).DefaultIfEmpty(model.BaseYear).Last();
}
