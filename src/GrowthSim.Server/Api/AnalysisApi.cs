using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Json;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>Analyses over HTTP: ordered by POST, which answers 202 with a place to ask while they go on, and 200 with the document where they are on record.</summary>
internal static class AnalysisApi
{
    private const int MaxBody = 4 * 1024 * 1024;

    private static readonly AnalysisKind[] OfScenario = [AnalysisKind.Sensitivity, AnalysisKind.Deadlines, AnalysisKind.Audit, AnalysisKind.Review, AnalysisKind.Scores, AnalysisKind.Value, AnalysisKind.Discover, AnalysisKind.Seek];

    private static readonly AnalysisKind[] OfModel = [AnalysisKind.Review, AnalysisKind.Scores];

    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder models = api.MapGroup("/models/{model}");
        foreach (AnalysisKind kind in OfScenario)
        {
            models.MapPost($"/scenarios/{{scenario}}/{Name(kind)}", (string model, string scenario, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits) => Post(kind, model, scenario, http, grains, log, limits))
                .Answers().WithBody(AnalysisShapes.Of(kind)).Needs(Role.Run).Says($"order-{Name(kind)}", Summary(kind));
        }

        foreach (AnalysisKind kind in OfModel)
        {
            models.MapPost($"/{Name(kind)}", (string model, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits) => Post(kind, model, null, http, grains, log, limits))
                .Answers().WithBody(AnalysisShapes.Of(kind)).Needs(Role.Run).Says($"order-model-{Name(kind)}", $"{Summary(kind)}; the scenario may be named in the body");
        }

        models.MapGet("/audit", (string model, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits) => Order(AnalysisRequest.Of(AnalysisKind.Audit, http.Query()), model, http.Query()["scenario"]?.Text, http, grains, log, limits))
            .Answers().WithQuery(AnalysisShapes.AuditQuery).Needs(Role.Run).Says("audit", Summary(AnalysisKind.Audit));
        MapAnalysis(api.MapGroup("/analyses/{analysis}"));
    }

    private static void MapAnalysis(RouteGroupBuilder analyses)
    {
        analyses.MapGet("", (string analysis, HttpContext http, IGrainFactory grains) => Read(analysis, http, grains)).Answers().Says("analysis", "What an analysis says, or how it stands while it goes on");
        analyses.MapGet("/status", (string analysis, IGrainFactory grains) => Ordered(analysis, grains)).Says("analysis-status", "How an analysis stands");
        analyses.MapGet("/progress", Progress).IsStream().Produces<AnalysisStatus>(StatusCodes.Status200OK, "text/event-stream")
            .Says("analysis-progress", "Follows an analysis to its end, as server-sent events: each one's data is as said here");
        analyses.MapGet("/outcome", async (string analysis, IGrainFactory grains) => TypedResults.Bytes(await grains.GetGrain<IAnalysisGrain>(analysis).Outcome(), "application/json"))
            .Produces<JsonObject>().Says("analysis-outcome", "The outcome of an analysis as the client library reads it");
        analyses.MapPost("/cancel", async (string analysis, HttpContext http, IGrainFactory grains, ApiLog log) =>
        {
            http.WantsNoForm();
            await grains.GetGrain<IAnalysisGrain>(analysis).Cancel();
            log.Cancelled(http, analysis);
            return await Ordered(analysis, grains);
        }).Needs(Role.Run).Says("cancel-analysis", "Stops an analysis; what is known is kept");
    }

    /// <summary>Declares the document of an analysis, and its state while it goes on.</summary>
    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint) =>
        endpoint.WithQuery(AnalysisShapes.Answer).Produces<JsonObject>().Produces<AnalysisStatus>(StatusCodes.Status202Accepted);

    private static string Summary(AnalysisKind kind) => kind switch
    {
        AnalysisKind.Sensitivity => "Which uncertain quantities decide whether targets are hit",
        AnalysisKind.Deadlines => "By when a lever must be set for targets to be hit",
        AnalysisKind.Audit => "Whether targets agree with each other, with the figures and with the model",
        AnalysisKind.Review => "How probabilities have moved with the figures that came in since a time",
        AnalysisKind.Scores => "How well forecasts of earlier times have foretold what came",
        AnalysisKind.Value => "What it is worth to find out before a choice between scenarios, or before counting on a target",
        AnalysisKind.Discover => "In which part of the space of uncertainties a target fails",
        AnalysisKind.Seek => "What it would take: the least setting of a lever or parameter, or the cheapest mix of levers, with which a target is as probable as is wanted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an analysis."),
    };

    /// <summary>Returns the name of an analysis in addresses.</summary>
    private static string Name(AnalysisKind kind) => kind.ToString().ToLowerInvariant();

    private static async Task<IResult> Post(AnalysisKind kind, string model, string? scenario, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits)
    {
        JsonEntry body = await http.Json(AnalysisShapes.Of(kind), MaxBody);
        return await Order(AnalysisRequest.Of(kind, body), model, scenario ?? body["scenario"]?.Text, http, grains, log, limits);
    }

    private static async Task<IResult> Order(AnalysisOrder order, string model, string? scenario, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits)
    {
        string of = scenario ?? ModelApi.DefaultScenario;
        if (!order.WithoutRun)
        {
            limits.Take(http, order.Run);
        }

        AnalysisTicket ticket = await grains.GetGrain<IScenarioGrain>($"{model}/{of}").Analyse(order);
        log.Ordered(http, model, of, ticket.AnalysisId);
        return await Read(ticket.AnalysisId, http, grains);
    }

    private static async Task<AnalysisStatus> Ordered(string analysis, IGrainFactory grains)
    {
        AnalysisStatus status = await grains.GetGrain<IAnalysisGrain>(analysis).Status();
        return status.State == RunState.Unknown
            ? throw new NotOnRecordException($"There is no analysis '{Wording.Clip(analysis)}': order one by POST to /api/v1/models/…/scenarios/…/sensitivity, or another.")
            : status;
    }

    /// <summary>How it stands at each change, and at least every second, to its end.</summary>
    private static async Task<IResult> Progress(string analysis, HttpContext http, IGrainFactory grains, IHostApplicationLifetime lifetime)
    {
        await Ordered(analysis, grains);
        return TypedResults.ServerSentEvents(EventStream.Of(
            stopped => grains.GetGrain<IAnalysisGrain>(analysis).Watch(stopped),
            status => new SseItem<AnalysisStatus>(status),
            lifetime.ApplicationStopping,
            http.RequestAborted));
    }

    private static async Task<IResult> Read(string analysis, HttpContext http, IGrainFactory grains)
    {
        AnalysisStatus status = await Ordered(analysis, grains);
        string place = $"{ApiSetup.Path}/analyses/{analysis}";
        http.Response.Headers["GrowthSim-Analysis"] = analysis;
        if (status is { State: RunState.Finished or RunState.Cancelled, HasOutcome: true })
        {
            http.Response.Headers[HeaderNames.ContentLocation] = place;
            byte[] outcome = await grains.GetGrain<IAnalysisGrain>(analysis).Outcome();
            using MemoryStream document = new();
            using (Utf8JsonWriter json = new(document, RunApi.Written))
            {
                AnalysisDocuments.Write(json, status.Kind, outcome, http.Query()["lang"]?.Text ?? "en");
            }

            return TypedResults.Bytes(document.ToArray(), "application/json; charset=utf-8");
        }

        if (status.State == RunState.Failed)
        {
            return TypedResults.Problem(status.Failure, statusCode: StatusCodes.Status422UnprocessableEntity, title: "The analysis failed");
        }

        http.Response.Headers[HeaderNames.RetryAfter] = 1.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Accepted(place, status);
    }
}
