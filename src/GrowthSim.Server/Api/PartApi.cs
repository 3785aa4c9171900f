using System.Collections.Immutable;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GrowthSim.Server.Api;

/// <summary>A sector or an indicator over HTTP: what the model assumes of it, its figures on record, and what the newest runs say.</summary>
internal static class PartApi
{
    private const int MaxFigure = 64 * 1024;

    public static void Map<TPart>(RouteGroupBuilder parts, string kind)
        where TPart : IFigureKeeper
    {
        static TPart Part(IGrainFactory grains, string model, string part) => grains.GetGrain<TPart>($"{model}/{part}");

        parts.MapGet("/assumptions", (string model, string part, IGrainFactory grains) => Tagged.Json(Part(grains, model, part).Assumptions())).Says($"{kind}-assumptions", $"What the model assumes of the {kind}");
        parts.MapGet("/figures", (string model, string part, IGrainFactory grains) => Tagged.Json(Part(grains, model, part).Figures())).Says($"{kind}-figures", $"The figures on record of the {kind}");
        parts.MapGet("/figures/history", (string model, string part, IGrainFactory grains) => Tagged.Json(Part(grains, model, part).History())).Says($"{kind}-figure-history", $"Every figure of the {kind} that was recorded and taken back");
        parts.MapPost("/figures", async Task<Results<Ok<Figure>, ProblemHttpResult>> (string model, string part, HttpContext http, IGrainFactory grains, ApiLog log) =>
        {
            JsonEntry body = await http.Json(RequestShapes.Figure, MaxFigure);
            NewFigure figure = new(body["variable"]!.Text, (int)body["year"]!.WholeNumber!, body["value"]!.Number!.Value, body["source"]!.Text, body["who"]!.Text)
            {
                StandardDeviation = body["sd"]?.Number ?? 0,
                Published = body["published"]?.Day,
            };
            FigureReceipt receipt = await Part(grains, model, part).RecordFigure(figure);
            if (receipt.Recorded is not Figure recorded)
            {
                return ApiFailures.Refused(receipt.Problem ?? "", []);
            }

            log.Recorded(http, recorded.Variable, recorded.Year, recorded.Who);
            return TypedResults.Ok(recorded);
        }).WithBody(RequestShapes.Figure).Says($"record-{kind}-figure", $"Records a figure of the {kind}");
        parts.MapDelete("/figures/{variable}/{year}", async Task<Results<Ok<Figure>, ProblemHttpResult>> (
            string model, string part, string variable, string year, HttpContext http, IGrainFactory grains, ApiLog log) =>
        {
            http.WantsNoForm();
            JsonEntry query = http.Query();
            FigureReceipt receipt = await Part(grains, model, part).RetractFigure(new FigureRetraction(variable, http.Year(), query["reason"]!.Text, query["who"]!.Text));
            if (receipt.Recorded is not Figure retracted)
            {
                return ApiFailures.Refused(receipt.Problem ?? "", []);
            }

            log.Retracted(http, retracted.Variable, retracted.Year, retracted.Who);
            return TypedResults.Ok(retracted);
        }).WithQuery(RequestShapes.Retraction).Says($"retract-{kind}-figure", $"Takes back the figure of the {kind} that was recorded last for a variable and a year");
        parts.MapGet("/projection", async (string model, string part, HttpContext http, IGrainFactory grains) =>
            new TaggedJson<KeptProjection>(await Part(grains, model, part).Projection(Scenario(http)) ?? throw await NoRun(Part(grains, model, part), model, Scenario(http), grains))).WithQuery(RequestShapes.OfScenario).Says($"{kind}-projection", $"What the newest finished run of a scenario says of the {kind}, year by year");
        parts.MapGet("/probabilities", async (string model, string part, HttpContext http, IGrainFactory grains) =>
            new TaggedJson<KeptProbabilities>(await Part(grains, model, part).Probabilities(Scenario(http)) ?? throw await NoRun(Part(grains, model, part), model, Scenario(http), grains))).WithQuery(RequestShapes.OfScenario).Says($"{kind}-probabilities", $"The targets whose measure uses the {kind}, by the newest finished run of a scenario");
    }

    private static string Scenario(HttpContext http) => http.Query()["scenario"]?.Text ?? ModelApi.DefaultScenario;

    /// <summary>Says what is not on record: the model or the part, the scenario, or a run of it.</summary>
    private static async Task<NotOnRecordException> NoRun(IFigureKeeper part, string model, string scenario, IGrainFactory grains)
    {
        await part.Assumptions();
        ImmutableArray<CatalogueEntry> known = (await grains.GetGrain<IModelGrain>(model).Catalogue()).Scenarios;
        return new(known.Any(entry => entry.Id == scenario)
            ? $"No run of the scenario '{scenario}' of '{model}' has ended yet: order one by POST to /api/v1/models/{model}/scenarios/{scenario}/runs."
            : $"The model '{model}' has no scenario '{Wording.Clip(scenario)}'. It has {string.Join(", ", known.Select(entry => entry.Id))}.");
    }
}
