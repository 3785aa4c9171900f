using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Outlook;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Compare;

/// <summary>The page of comparisons.</summary>
internal sealed class ComparePages(PageContexts contexts, Comparisons comparisons, PathLimits limits, ApiLog log)
{
    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/compare", Show);
        model.MapPost("/compare", Order).Needs(Role.Run);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        string? asked = page.Query.Text("comparison");
        ImmutableArray<RunStatus> runs = asked is null ? [] : await comparisons.Runs(model, asked);
        if (asked is not null && runs.IsEmpty)
        {
            page.Query.Refuse(QueryWords.NoComparison, GrowthSim.Language.Wording.Clip(asked));
        }

        RunStatus? open = runs.FirstOrDefault(run => run.State != RunState.Finished);
        string html = await PageRenderer.Render<ComparePage>(
            (nameof(ComparePage.Page), page),
            (nameof(ComparePage.Chosen), (ImmutableArray<string>)[.. runs.Skip(1).Select(run => run.Scenario)]),
            (nameof(ComparePage.GoingOn), open is null ? null : new ShownRun(open, null, null)),
            (nameof(ComparePage.Comparison), runs.IsEmpty || open is not null ? null : await comparisons.Read(runs)));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Order(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Locale);
        string[] others = [.. form.Texts("with").Distinct().Where(other => other != page.Scenario)];
        long? paths = form.Whole("paths", 1, RunOrder.MaxPaths);
        if (others.Length is 0 or > RunOrder.MaxAgainst || !form.Problems.IsEmpty)
        {
            throw new OrderRefusedException(form.Problems.IsEmpty ? page.Say(CompareWords.Choose) : string.Join(' ', form.Problems), []);
        }

        RunOrder order = new() { Paths = paths ?? RunOrder.DefaultPaths };
        limits.Take(http, order, others.Length + 1);
        string comparison = await comparisons.Order(model, [.. others.Prepend(page.Scenario).Select(scenario => new ComparedScenario(scenario, []))], order);
        log.Ordered(http, model, page.Scenario, comparison);
        return new SeeOther(page.To("compare", ("comparison", comparison)));
    }
}
