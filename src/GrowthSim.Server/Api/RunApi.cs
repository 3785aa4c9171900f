using System.Collections.Immutable;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GrowthSim.Grains;
using GrowthSim.Outcomes;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Json;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>A run over HTTP: its state, its progress as server-sent events, what it says.</summary>
internal static class RunApi
{
    /// <summary>How documents are written: letters of all languages as they are.</summary>
    public static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(RouteGroupBuilder all)
    {
        all.MapGet("", List).WithQuery(RequestShapes.Runs).Says("runs", "Runs as they stand, newest order first; the header Link leads to the next page");
        RouteGroupBuilder runs = all.MapGroup("/{run}");
        runs.MapGet("", (string run, IGrainFactory grains) => Tagged.Json(Ordered(run, grains))).Says("run", "How a run stands");
        runs.MapGet("/progress", Progress).IsStream().Produces<RunProgress>(StatusCodes.Status200OK, "text/event-stream").Says("run-progress", "Follows a run to its end, as server-sent events: each one's data is as said here");
        runs.MapGet("/tables/{table}", (string run, string table, IGrainFactory grains) => Tagged.Json(grains.GetGrain<IRunGrain>(run).Table(table))).Says("run-table", "What is counted in a table that the run was ordered with");
        runs.MapGet("/report", Report).WithQuery(RequestShapes.Report).Produces<RunDocument>().Says("run-report", "What a run says so far");
        runs.MapPost("/cancel", async (string run, HttpContext http, IGrainFactory grains, ApiLog log) =>
        {
            http.WantsNoForm();
            await Ordered(run, grains);
            await grains.GetGrain<IRunGrain>(run).Cancel();
            log.Cancelled(http, run);
            return await Ordered(run, grains);
        }).Needs(Role.Run).Says("cancel-run", "Stops a run; what is merged is kept");
        runs.MapPost("/extension", async (string run, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits) =>
        {
            http.WantsNoForm();
            long paths = (long)http.Query()["paths"]!.WholeNumber!;
            limits.Take(http, new RunOrder { Paths = paths });
            RunTicket ticket = await grains.GetGrain<IRunGrain>(run).Extend(paths);
            log.Extended(http, run, ticket.RunId);
            return TypedResults.Accepted($"/api/v1/runs/{ticket.RunId}", ticket);
        }).WithQuery(RequestShapes.Extension).Needs(Role.Run).Says("extend-run", "Orders more paths of a run");
    }

    // Where the next page is stands in a header (RFC 8288), so that each page is the list itself.
    private static async Task<TaggedJson<ImmutableArray<RunStatus>>> List(HttpContext http, IGrainFactory grains)
    {
        JsonEntry query = http.Query();
        RunQuery wanted = new()
        {
            Model = query["model"]?.Text,
            Scenario = query["scenario"]?.Text,
            Limit = (int?)query["limit"]?.WholeNumber ?? RunQuery.DefaultLimit,
            After = query["after"]?.Text,
        };
        RunPage page = await grains.GetGrain<IRegisterGrain>(0).Runs(wanted);
        if (page.Next is string next)
        {
            IEnumerable<KeyValuePair<string, string?>> same = http.Request.Query.Where(value => value.Key != "after").Select(value => KeyValuePair.Create(value.Key, (string?)value.Value));
            http.Response.Headers[HeaderNames.Link] = $"<{http.Request.Path}{QueryString.Create(same.Append(new("after", next)))}>; rel=\"next\"";
        }

        return new TaggedJson<ImmutableArray<RunStatus>>(page.Runs);
    }

    private static async Task<RunStatus> Ordered(string run, IGrainFactory grains)
    {
        RunStatus status = await grains.GetGrain<IRunGrain>(run).Status();
        return status.State == RunState.Unknown ? throw new NotOnRecordException($"There is no run '{run}': order one by POST to /api/v1/models/…/scenarios/…/runs.") : status;
    }

    /// <summary>An element at least every second; the identity of each is the version after which another request may go on (<c>Last-Event-ID</c>).</summary>
    private static async Task<IResult> Progress(HttpContext http, string run, IGrainFactory grains, IHostApplicationLifetime lifetime)
    {
        await Ordered(run, grains);
        _ = long.TryParse(http.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out long after);
        return TypedResults.ServerSentEvents(EventStream.Of(
            stopped => grains.GetGrain<IRunGrain>(run).Watch(after, stopped),
            told => new SseItem<RunProgress>(told) { EventId = told.Version.ToString(CultureInfo.InvariantCulture) },
            lifetime.ApplicationStopping,
            http.RequestAborted));
    }

    /// <summary>Returns whether runs have finished and the client has what is said of them: then nothing need be read.</summary>
    public static async Task<bool> IsKnown(HttpContext http, IEnumerable<string> runs, IGrainFactory grains)
    {
        RunStatus[] standing = await Task.WhenAll(runs.Select(run => grains.GetGrain<IRunGrain>(run).Status()));
        if (standing.All(status => status.State == RunState.Finished))
        {
            return http.IsKnown(EntityTags.OfFinished(http));
        }

        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return false;
    }

    private static async Task Report(HttpContext http, string run, IGrainFactory grains)
    {
        if (await IsKnown(http, [run], grains))
        {
            return;
        }

        RunOutcome outcome = await grains.GetGrain<IRunGrain>(run).Read(Level(http), Percentiles(http));
        http.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter json = new(http.Response.BodyWriter, Written);
        RunDocument.Of(outcome, http.Query()["lang"]?.Text ?? "en").Write(json);
    }

    private static ImmutableArray<double> Percentiles(HttpContext http) => Quantiles.TryParse(http.Query()["quantiles"]?.Text ?? "", out ImmutableArray<double> asked) ? asked : [];

    private static double Level(HttpContext http) => http.Query()["level"]?.Number ?? RunOrder.DefaultLevel;
}
