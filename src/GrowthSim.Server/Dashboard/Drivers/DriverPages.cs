using GrowthSim.Analysis.Drivers;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Analyses;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Outlook;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Drivers;

/// <summary>The page of what drives targets: read from a run that is counted by bins of its factors.</summary>
internal sealed class DriverPages(PageContexts contexts, ShownRuns shown, IGrainFactory grains, PathLimits limits, ApiLog log)
{
    /// <summary>The paths of the run, of which a quarter are counted by bins: an index then has an interval of some hundredths at most.</summary>
    public const long Paths = 400_000;

    private const string Named = "analysis";

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/drivers", Show);
        model.MapPost("/drivers", Order).Needs(Role.Run);
        model.MapPost("/drivers/total", OrderTotals).Needs(Role.Run);
    }

    private async Task<IResult> Show(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        ScenarioRun? newest = (await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Runs()).FirstOrDefault(IsCounted);
        ShownRun? run = newest is null ? null : await shown.Read(newest.RunId, newest.Order);
        DriverAnalysis? analysis = run is { GoesOn: false, Status.Paths: > 0 }
            ? DriverAnalysis.From((await grains.GetGrain<IRunGrain>(run.Status.RunId).Table(BinTable.Definition.Name)).As(BinTable.Definition), RunOrder.DefaultLevel)
            : null;
        AnalysisStatus? status = page.Query.Text(Named) is string asked ? await Asked(page, asked) : null;
        TotalOutcome? totals = status is { Ended: true, HasOutcome: true }
            ? AnalysisJson.Read<DriverOutcome>(await grains.GetGrain<IAnalysisGrain>(status.AnalysisId).Outcome()).Totals
            : null;
        TargetDrivers? target = Target(analysis, page);
        string html = await PageRenderer.Render<DriversPage>(
            (nameof(DriversPage.Page), page),
            (nameof(DriversPage.Run), run),
            (nameof(DriversPage.Analysis), analysis),
            (nameof(DriversPage.Target), target),
            (nameof(DriversPage.GoesOn), status is { Ended: false } ? status : null),
            (nameof(DriversPage.Totals), totals?.Targets.FirstOrDefault(its => its.Target == target?.Target)),
            (nameof(DriversPage.Problem), status is null ? null : AnalysisPages.Problem(status, page)));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Order(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        RunOrder order = new() { Paths = Paths, TargetsOnly = true, Tables = [BinTable.Definition.Name] };
        limits.Take(http, order);
        RunTicket ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Run(order);
        log.Ordered(http, model, page.Scenario, ticket.RunId);
        return new SeeOther(page.To("drivers"));
    }

    private async Task<AnalysisStatus?> Asked(PageContext page, string asked)
    {
        AnalysisStatus status = await grains.GetGrain<IAnalysisGrain>(asked).Status();
        if (status.Kind == AnalysisKind.Sensitivity && status.Model == page.Model!.Id && status.Scenario == page.Scenario)
        {
            return status;
        }

        page.Query.Refuse(DriverWords.NoAnalysis, GrowthSim.Language.Wording.Clip(asked));
        return null;
    }

    /// <summary>Orders an analysis in which the factors behind a target are drawn again: its first run is that of the page.</summary>
    private async Task<IResult> OrderTotals(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        string target = (await PageForm.Read(http, page.Locale)).Text("target") ?? "";
        AnalysisOrder order = new() { Kind = AnalysisKind.Sensitivity, Run = new RunOrder { Paths = Paths }, Targets = [target], Total = true };
        limits.Take(http, order.Run);
        AnalysisTicket ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Analyse(order);
        log.Ordered(http, model, page.Scenario, ticket.AnalysisId);
        return new SeeOther(page.To("drivers", ("target", target), (Named, ticket.AnalysisId)));
    }

    private static bool IsCounted(ScenarioRun run) => run.Order is { Tables.IsDefaultOrEmpty: false, Settings.IsDefaultOrEmpty: true } order && order.Tables.Contains(BinTable.Definition.Name);

    /// <summary>Returns the target that is asked for; else the one nearest to even chances, of which there is most to tell.</summary>
    private static TargetDrivers? Target(DriverAnalysis? analysis, PageContext page)
    {
        string? asked = page.Query.Text("target");
        TargetDrivers? found = analysis?.Targets.FirstOrDefault(target => target.Target == asked);
        string[] known = [.. analysis?.Targets.Select(target => target.Target) ?? page.Model!.Definition.Targets.Where(target => target.IsScored).Select(target => target.Id)];
        if (asked is not null && !known.Contains(asked))
        {
            page.Query.Refuse(QueryWords.NoTarget, GrowthSim.Language.Wording.Clip(asked), string.Join(", ", known));
        }

        return found ?? analysis?.Targets.MinBy(target => Math.Abs(target.Probability.Value - 0.5));
    }
}
