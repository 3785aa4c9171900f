using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrowthSim.Grains;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Server.Api;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Dashboard.Frame;
using GrowthSim.Server.Dashboard.Live;
using GrowthSim.Server.Dashboard.Outlook;
using GrowthSim.Server.Dashboard.Queries;
using GrowthSim.Server.Dashboard.Rendering;

namespace GrowthSim.Server.Dashboard.Runs;

/// <summary>The list of runs, a run with its provenance, its progress and its numbers as files.</summary>
internal sealed class RunPages(PageContexts contexts, ShownRuns shown, SharedFragments shared, IGrainFactory grains, IHostApplicationLifetime lifetime)
{
    private const int PerPage = 50;

    private static readonly TimeSpan WordTimeout = TimeSpan.FromSeconds(10);

    public void Map(RouteGroupBuilder model)
    {
        model.MapGet("/runs", List);
        model.MapGet("/runs/{run}", Show);
        model.MapGet("/runs/{run}/progress", Progress).IsStream();
        model.MapGet("/runs/{run}/run.json", (string model, string run, HttpContext http) => Download(model, run, http, "json"));
        model.MapGet("/runs/{run}/targets.csv", (string model, string run, HttpContext http) => Download(model, run, http, "targets"));
        model.MapGet("/runs/{run}/projections.csv", (string model, string run, HttpContext http) => Download(model, run, http, "projections"));
    }

    private async Task<IResult> List(string model, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        GrowthSim.Grains.RunPage runs = await grains.GetGrain<IRegisterGrain>(0).Runs(new RunQuery { Model = model, Limit = PerPage, After = page.Query.Text("after") });
        Dictionary<string, RunOrder?> orders = [];
        foreach (string scenario in runs.Runs.Select(run => run.Scenario).Distinct())
        {
            foreach (ScenarioRun run in await grains.GetGrain<IScenarioGrain>($"{model}/{scenario}").Runs())
            {
                orders[run.RunId] = run.Order;
            }
        }

        ImmutableArray<ShownRun> rows = [.. runs.Runs.Select(run => new ShownRun(run, null, orders.GetValueOrDefault(run.RunId)))];
        string html = await PageRenderer.Render<RunsPage>((nameof(RunsPage.Page), page), (nameof(RunsPage.Rows), rows), (nameof(RunsPage.Next), runs.Next));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Show(string model, string run, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        ShownRun found = await Found(page, run);
        string html = await PageRenderer.Render<Runs.RunPage>((nameof(Runs.RunPage.Page), page with { Scenario = found.Status.Scenario }), (nameof(Runs.RunPage.Run), found));
        return PageAnswer.Of(html, page);
    }

    private async Task<IResult> Progress(string model, string run, HttpContext http)
    {
        PageContext page = await contexts.Of(http, model);
        return FragmentStream.Of(shared.Watch($"progress {run} {page.Locale.Code} {page.Scenario}", ended => Fragments(page, run, ended), CancellationToken.None), http, lifetime.ApplicationStopping);
    }

    private async IAsyncEnumerable<LiveFragment> Fragments(PageContext page, string run, [EnumeratorCancellation] CancellationToken ended)
    {
        await foreach (RunProgress told in grains.GetGrain<IRunGrain>(run).Watch(0, ended).Within(WordTimeout, ended))
        {
            RunStatus status = new() { RunId = run, Model = page.Model!.Id, Scenario = page.Scenario, State = told.State, Paths = told.Paths, Total = told.Total, Failure = told.Failure, Preparing = told.Preparing };
            string html = await PageRenderer.Render<RunProgressCard>((nameof(RunProgressCard.Page), page), (nameof(RunProgressCard.Run), new ShownRun(status, null, null)));
            yield return new LiveFragment(told.Version, html, told.Ended);
        }
    }

    private async Task<IResult> Download(string model, string run, HttpContext http, string what)
    {
        PageContext page = await contexts.Of(http, model);
        RunOutcome outcome = (await Found(page, run)).Outcome ?? throw new NotOnRecordException(page.Say(QueryWords.NoPaths, run));
        if (what == "json")
        {
            using MemoryStream written = new();
            await using (System.Text.Json.Utf8JsonWriter json = new(written, RunApi.Written))
            {
                RunDocument.Of(outcome, page.Locale.Code).Write(json);
            }

            return new PageAnswer(System.Text.Encoding.UTF8.GetString(written.ToArray()), type: "application/json; charset=utf-8");
        }

        return new PageAnswer(what == "targets" ? RunTables.Targets(outcome, page.Locale.Code) : RunTables.Projections(outcome, page.Locale.Code), type: "text/csv; charset=utf-8");
    }

    private async Task<ShownRun> Found(PageContext page, string run)
    {
        RunStatus status = await grains.GetGrain<IRunGrain>(run).Status();
        if (status.State == RunState.Unknown || status.Model != page.Model!.Id)
        {
            throw new NotOnRecordException(page.Say(QueryWords.NoRunOfModel, GrowthSim.Language.Wording.Clip(run), page.Model!.Id));
        }

        ImmutableArray<ScenarioRun> runs = await grains.GetGrain<IScenarioGrain>($"{page.Model.Id}/{status.Scenario}").Runs();
        return await shown.Read(run, runs.FirstOrDefault(known => known.RunId == run)?.Order);
    }
}
