using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Runs;

/// <summary>What forms change about runs: a run is ordered, extended, cancelled. Each leads back to a page.</summary>
internal sealed class RunOrders(PageContexts contexts, IGrainFactory grains, PathLimits limits, ApiLog log)
{
    public void Map(RouteGroupBuilder model)
    {
        model.MapPost("/runs", Order).Needs(Role.Run);
        model.MapPost("/runs/{run}/cancel", Cancel).Needs(Role.Run);
        model.MapPost("/runs/{run}/extension", Extend).Needs(Role.Run);
    }

    private async Task<IResult> Order(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        PageQuery form = await PageForm.Read(http, page.Locale);
        long? paths = form.Whole("paths", 1, RunOrder.MaxPaths);
        long? seed = form.Whole("seed", 0, long.MaxValue);
        long? asOf = form.Whole("as_of", page.Model!.Definition.BaseYear, page.Model.Definition.LastYear);
        if (!form.Problems.IsEmpty)
        {
            throw new OrderRefusedException(string.Join(' ', form.Problems), []);
        }

        RunOrder order = new() { Paths = paths ?? RunOrder.DefaultPaths, Seed = (ulong?)seed ?? 1, AsOf = asOf is long year ? AsOf.FromInt32((int)year) : null };
        limits.Take(http, order);
        RunTicket ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{page.Scenario}").Run(order);
        log.Ordered(http, model, page.Scenario, ticket.RunId);
        return new SeeOther(page.To("", ("run", ticket.RunId)));
    }

    private async Task<IResult> Cancel(string model, string run, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        RunStatus status = await Ordered(page, run);
        await grains.GetGrain<IRunGrain>(run).Cancel();
        log.Cancelled(http, run);
        return new SeeOther(page.To($"runs/{run}", ("scenario", status.Scenario)));
    }

    private async Task<IResult> Extend(string model, string run, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        RunStatus status = await Ordered(page, run);
        PageQuery form = await PageForm.Read(http, page.Locale);
        long? paths = form.Whole("paths", status.Total + 1, RunOrder.MaxPaths);
        if (paths is null)
        {
            throw new OrderRefusedException(form.Problems.IsEmpty ? page.Say(QueryWords.Missing, "paths", page.Locale.Count(status.Total + 1)) : string.Join(' ', form.Problems), []);
        }

        limits.Take(http, new RunOrder { Paths = paths });
        RunTicket ticket = await grains.GetGrain<IRunGrain>(run).Extend(paths.Value);
        log.Extended(http, run, ticket.RunId);
        return new SeeOther(page.To($"runs/{ticket.RunId}", ("scenario", status.Scenario)));
    }

    private async Task<RunStatus> Ordered(PageContext page, string run)
    {
        RunStatus status = await grains.GetGrain<IRunGrain>(run).Status();
        return status.State == RunState.Unknown || status.Model != page.Model!.Id ? throw new NotOnRecordException(page.Say(QueryWords.NoRunOfModel, GrowthSim.Language.Wording.Clip(run), page.Model!.Id)) : status;
    }
}
