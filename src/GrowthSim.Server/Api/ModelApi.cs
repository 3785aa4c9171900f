using System.Text;
using GrowthSim.Grains;
using GrowthSim.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GrowthSim.Server.Api;

/// <summary>A model on record over HTTP: its text, its scenarios and their runs, its sectors and indicators.</summary>
internal static class ModelApi
{
    private const string UsualScenario = "baseline";

    public static void Map(RouteGroupBuilder models)
    {
        models.MapPut("", Import);
        models.MapGet("", (string model, IGrainFactory grains) => grains.GetGrain<IModelGrain>(model).Catalogue());
        models.MapGet("/text", (string model, IGrainFactory grains) => grains.GetGrain<IModelGrain>(model).Text());
        models.MapGet("/revisions", (string model, IGrainFactory grains) => grains.GetGrain<IModelGrain>(model).Revisions());
        MapScenario(models.MapGroup("/scenarios/{scenario}"));
        MapParts<ISectorGrain>(models.MapGroup("/sectors/{part}"));
        MapParts<IIndicatorGrain>(models.MapGroup("/indicators/{part}"));
    }

    private static void MapScenario(RouteGroupBuilder scenarios)
    {
        scenarios.MapPut("", Save);
        scenarios.MapGet("", async (string model, string scenario, IGrainFactory grains) => TypedResults.Text(await Scenario(grains, model, scenario).Text(), "application/yaml", Encoding.UTF8));
        scenarios.MapGet("/runs", (string model, string scenario, IGrainFactory grains) => Scenario(grains, model, scenario).Runs());
        scenarios.MapPost("/runs", async (string model, string scenario, RunOrder order, IGrainFactory grains) =>
        {
            RunTicket ticket = await Scenario(grains, model, scenario).Run(order);
            return TypedResults.Accepted($"/api/runs/{ticket.RunId}", ticket);
        });
    }

    private static void MapParts<TPart>(RouteGroupBuilder parts)
        where TPart : IFigureKeeper
    {
        static TPart Part(IGrainFactory grains, string model, string part) => grains.GetGrain<TPart>($"{model}/{part}");

        parts.MapGet("/assumptions", (string model, string part, IGrainFactory grains) => Part(grains, model, part).Assumptions());
        parts.MapGet("/figures", (string model, string part, IGrainFactory grains) => Part(grains, model, part).Figures());
        parts.MapPost("/figures", async Task<Results<Ok<Figure>, ProblemHttpResult>> (string model, string part, NewFigure figure, IGrainFactory grains) =>
        {
            FigureReceipt receipt = await Part(grains, model, part).RecordFigure(figure);
            return receipt.Recorded is Figure recorded ? TypedResults.Ok(recorded) : ApiFailures.Refused(receipt.Problem ?? "", []);
        });
        parts.MapGet("/projection", async (string model, string part, string? scenario, IGrainFactory grains) =>
            await Part(grains, model, part).Projection(scenario ?? UsualScenario) ?? throw NoRun(model, scenario));
        parts.MapGet("/probabilities", async (string model, string part, string? scenario, IGrainFactory grains) =>
            await Part(grains, model, part).Probabilities(scenario ?? UsualScenario) ?? throw NoRun(model, scenario));
    }

    private static async Task<Results<Ok<ModelReceipt>, ProblemHttpResult>> Import(string model, ModelText text, IGrainFactory grains)
    {
        ModelReceipt receipt = await grains.GetGrain<IModelGrain>(model).Import(text);
        return receipt.Accepted ? TypedResults.Ok(receipt) : ApiFailures.Refused($"The model '{model}' has errors.", receipt.Errors);
    }

    private static async Task<Results<Ok<ScenarioReceipt>, ProblemHttpResult>> Save(string model, string scenario, HttpRequest request, IGrainFactory grains)
    {
        using StreamReader body = new(request.Body, Encoding.UTF8);
        ScenarioReceipt receipt = await Scenario(grains, model, scenario).Save(await body.ReadToEndAsync(request.HttpContext.RequestAborted));
        return receipt.Accepted ? TypedResults.Ok(receipt) : ApiFailures.Refused($"The scenario '{scenario}' has errors.", receipt.Errors);
    }

    private static IScenarioGrain Scenario(IGrainFactory grains, string model, string scenario) => grains.GetGrain<IScenarioGrain>($"{model}/{scenario}");

    private static NotOnRecordException NoRun(string model, string? scenario) =>
        new($"No run of the scenario '{scenario ?? UsualScenario}' of '{model}' has ended yet: order one by POST to /api/models/{model}/scenarios/{scenario ?? UsualScenario}/runs.");
}
