using System.Globalization;
using System.Text.Json;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Json;
using Microsoft.Net.Http.Headers;

namespace GrowthSim.Server.Api;

/// <summary>Analyses over HTTP: ordered by POST, which answers 202 with a place to ask while they go on, and 200 with the document where they are on record.</summary>
internal static class AnalysisApi
{
    private const int MaxBody = 4 * 1024 * 1024;

    private static readonly AnalysisKind[] OfScenario = [AnalysisKind.Sensitivity, AnalysisKind.Deadlines, AnalysisKind.Audit, AnalysisKind.Review, AnalysisKind.Scores];

    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder models = api.MapGroup("/models/{model}");
        foreach (AnalysisKind kind in OfScenario)
        {
            models.MapPost($"/scenarios/{{scenario}}/{Name(kind)}", (string model, string scenario, HttpContext http, IGrainFactory grains, ApiLog log) => Post(kind, model, scenario, http, grains, log)).WithQuery(AnalysisShapes.Answer);
        }

        models.MapPost("/review", (string model, HttpContext http, IGrainFactory grains, ApiLog log) => Post(AnalysisKind.Review, model, null, http, grains, log)).WithQuery(AnalysisShapes.Answer);
        models.MapPost("/scores", (string model, HttpContext http, IGrainFactory grains, ApiLog log) => Post(AnalysisKind.Scores, model, null, http, grains, log)).WithQuery(AnalysisShapes.Answer);
        models.MapGet("/audit", (string model, HttpContext http, IGrainFactory grains, ApiLog log) => Order(AnalysisRequest.Of(AnalysisKind.Audit, http.Query()), model, http.Query()["scenario"]?.Text, http, grains, log)).WithQuery(AnalysisShapes.AuditQuery);
        RouteGroupBuilder analyses = api.MapGroup("/analyses/{analysis}");
        analyses.MapGet("", (string analysis, HttpContext http, IGrainFactory grains) => Read(analysis, http, grains)).WithQuery(AnalysisShapes.Answer);
        analyses.MapGet("/status", (string analysis, IGrainFactory grains) => Ordered(analysis, grains));
        analyses.MapGet("/outcome", async (string analysis, IGrainFactory grains) => TypedResults.Bytes(await grains.GetGrain<IAnalysisGrain>(analysis).Outcome(), "application/json"));
        analyses.MapPost("/cancel", async (string analysis, HttpContext http, IGrainFactory grains, ApiLog log) =>
        {
            http.WantsNoForm();
            await grains.GetGrain<IAnalysisGrain>(analysis).Cancel();
            log.Cancelled(http, analysis);
            return await Ordered(analysis, grains);
        });
    }

    /// <summary>Returns the name of an analysis in addresses.</summary>
    private static string Name(AnalysisKind kind) => kind.ToString().ToLowerInvariant();

    private static async Task<IResult> Post(AnalysisKind kind, string model, string? scenario, HttpContext http, IGrainFactory grains, ApiLog log)
    {
        JsonEntry body = await http.Json(AnalysisShapes.Of(kind), MaxBody);
        return await Order(AnalysisRequest.Of(kind, body), model, scenario ?? body["scenario"]?.Text, http, grains, log);
    }

    private static async Task<IResult> Order(AnalysisOrder order, string model, string? scenario, HttpContext http, IGrainFactory grains, ApiLog log)
    {
        string of = scenario ?? ModelApi.DefaultScenario;
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
