using System.Collections.Immutable;
using System.Text;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Randomness;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GrowthSim.Server.Api;

/// <summary>A model on record over HTTP: its text, its scenarios and their runs.</summary>
internal static class ModelApi
{
    /// <summary>The scenario that is meant where none is named.</summary>
    public const string DefaultScenario = "baseline";

    private const int MaxModel = 2 * ModelLimits.FileSize;

    private const int MaxOrder = 1024 * 1024;

    public static void Map(RouteGroupBuilder all)
    {
        all.MapGet("", (IGrainFactory grains) => Tagged.Json(grains.GetGrain<IRegisterGrain>(0).Models())).Says("models", "The models on record");
        RouteGroupBuilder models = all.MapGroup("/{model}");
        models.MapPut("", Import).WithBody(RequestShapes.Model).Needs(Role.Run).Says("import-model", "Puts a revision of a model on record");
        models.MapGet("", (string model, IGrainFactory grains) => Tagged.Json(Model(grains, model).Catalogue())).Says("model", "What a model holds: sectors, indicators, targets, scenarios");
        models.MapGet("/text", (string model, HttpContext http, IGrainFactory grains) => Tagged.Json(http.Query()["revision"] is JsonEntry revision ? Model(grains, model).TextOf(revision.Text) : Model(grains, model).Text()))
            .WithQuery(RequestShapes.OfRevision).Says("model-text", "The text of a model, with its attachments and scenarios: that on record, or an earlier revision");
        models.MapGet("/revisions", (string model, IGrainFactory grains) => Tagged.Json(Revisions(model, grains))).Says("model-revisions", "The newest revisions of a model, newest first");
        models.MapGet("/targets", async (string model, IGrainFactory grains) => new TaggedJson<ImmutableArray<CatalogueTarget>>((await Model(grains, model).Catalogue()).Targets)).Says("targets", "The targets of a model");
        models.MapGet("/scenarios", async (string model, IGrainFactory grains) => new TaggedJson<ImmutableArray<CatalogueEntry>>((await Model(grains, model).Catalogue()).Scenarios)).Says("scenarios", "The scenarios of a model");
        ComparisonApi.Map(models);
        MapScenario(models.MapGroup("/scenarios/{scenario}"));
        PartApi.Map<ISectorGrain>(models.MapGroup("/sectors/{part}"), "sector");
        PartApi.Map<IIndicatorGrain>(models.MapGroup("/indicators/{part}"), "indicator");
    }

    private static void MapScenario(RouteGroupBuilder scenarios)
    {
        scenarios.MapPut("", Save).WithYamlBody().Needs(Role.Run).Says("save-scenario", "Puts the YAML of a scenario on record");
        scenarios.MapGet("", Yaml).Produces<string>(StatusCodes.Status200OK, "application/yaml").Says("scenario", "The YAML of a scenario");
        scenarios.MapGet("/runs", (string model, string scenario, IGrainFactory grains) => Tagged.Json(Scenario(grains, model, scenario).Runs())).Says("scenario-runs", "The newest runs of a scenario");
        scenarios.MapPost("/runs", async (string model, string scenario, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits) =>
        {
            RunOrder order = Order(await http.Json(RequestShapes.Order, MaxOrder));
            limits.Take(http, order);
            RunTicket ticket = await Scenario(grains, model, scenario).Run(order);
            log.Ordered(http, model, scenario, ticket.RunId);
            return TypedResults.Accepted($"/api/v1/runs/{ticket.RunId}", ticket);
        }).WithBody(RequestShapes.Order).Needs(Role.Run).Says("order-run", "Orders a run of a scenario; the same order again finds the same run");
    }

    private static async Task<ImmutableArray<ModelRevision>> Revisions(string model, IGrainFactory grains)
    {
        ImmutableArray<ModelRevision> revisions = await Model(grains, model).Revisions();
        return revisions.IsEmpty ? throw new NotOnRecordException($"No model '{model}' is on record. Import it first.") : revisions;
    }

    private static async Task<IResult> Yaml(string model, string scenario, HttpContext http, IGrainFactory grains)
    {
        string yaml = await Scenario(grains, model, scenario).Text();
        return http.IsKnown(EntityTags.Of(Encoding.UTF8.GetBytes(yaml))) ? TypedResults.Empty : TypedResults.Text(yaml, "application/yaml", Encoding.UTF8);
    }

    private static async Task<Results<Ok<ModelReceipt>, ProblemHttpResult>> Import(string model, HttpContext http, IGrainFactory grains, ApiLog log)
    {
        ModelText text = Text(await http.Json(RequestShapes.Model, MaxModel));
        if (!http.MayEdit() && await Text(model, grains) is var before && (before?.Revision != text.Revision || !before.Scenarios.SequenceEqual(text.Scenarios)))
        {
            throw new RoleMissingException(http.Key()!, Role.Edit);
        }

        ModelReceipt receipt = await Model(grains, model).Import(text);
        if (!receipt.Accepted)
        {
            return ApiFailures.Refused($"The model '{model}' has errors.", receipt.Errors);
        }

        log.Imported(http, model, receipt.Revision);
        return TypedResults.Ok(receipt);
    }

    private static async Task<Results<Ok<ScenarioReceipt>, ProblemHttpResult>> Save(string model, string scenario, HttpContext http, IGrainFactory grains, ApiLog log)
    {
        string yaml = await http.YamlText(ModelLimits.FileSize);
        if (!http.MayEdit() && await Text(model, scenario, grains) != yaml)
        {
            throw new RoleMissingException(http.Key()!, Role.Edit);
        }

        ScenarioReceipt receipt = await Scenario(grains, model, scenario).Save(yaml);
        if (!receipt.Accepted)
        {
            return ApiFailures.Refused($"The scenario '{scenario}' has errors.", receipt.Errors);
        }

        log.Saved(http, model, scenario);
        return TypedResults.Ok(receipt);
    }

    // A program that orders runs sends the texts along: who may not change them may send what is on record.
    private static async Task<ModelText?> Text(string model, IGrainFactory grains)
    {
        try
        {
            return await Model(grains, model).Text();
        }
        catch (NotOnRecordException)
        {
            return null;
        }
    }

    private static async Task<string?> Text(string model, string scenario, IGrainFactory grains)
    {
        try
        {
            return await Scenario(grains, model, scenario).Text();
        }
        catch (NotOnRecordException)
        {
            return null;
        }
    }

    private static ModelText Text(JsonEntry body) => new()
    {
        File = body["file"]!.Text,
        Yaml = body["yaml"]!.Text,
        Attachments = Texts(body["attachments"]),
        Scenarios = Texts(body["scenarios"]),
    };

    private static ImmutableSortedDictionary<string, string> Texts(JsonEntry? named) =>
        named?.Members.ToImmutableSortedDictionary(member => member.Name, member => member.Value.Text) ?? ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Returns what a request orders of a run.</summary>
    public static RunOrder Order(JsonEntry body)
    {
        RunOrder usual = new();
        return new RunOrder
        {
            Paths = (long?)body["paths"]?.WholeNumber,
            HalfWidth = body["half_width"]?.Number,
            Seed = (ulong?)body["seed"]?.WholeNumber ?? usual.Seed,
            Design = SamplingDesigns.TryParse(body["design"]?.Text ?? "", out SamplingDesign design) ? design : usual.Design,
            AsOf = body["as_of"]?.AsOf,
            AsOfMode = AsOfModes.TryParse(body["as_of_mode"]?.Text, out AsOfMode mode) ? mode : null,
            Settings = body["settings"] is JsonEntry settings ? [.. settings.Members.Select(setting => (setting.Name, setting.Value.Text))] : [],
            Level = body["level"]?.Number ?? usual.Level,
            TargetsOnly = body["targets_only"]?.IsTrue ?? usual.TargetsOnly,
            Rare = body["rare"]?.IsTrue ?? usual.Rare,
            Against = body["against"] is JsonEntry against ? ComparisonApi.Scenarios(against) : usual.Against,
            ComparedTargets = body["compared_targets"] is JsonEntry compared ? [.. compared.Elements.Select(target => target.Text)] : usual.ComparedTargets,
            DrawnAgain = body["drawn_again"] is JsonEntry again ? [.. again.Elements.Select(factor => factor.Text)] : usual.DrawnAgain,
            Tables = body["tables"] is JsonEntry tables ? [.. tables.Elements.Select(table => table.Text)] : usual.Tables,
        };
    }

    private static IModelGrain Model(IGrainFactory grains, string model) => grains.GetGrain<IModelGrain>(model);

    private static IScenarioGrain Scenario(IGrainFactory grains, string model, string scenario) => grains.GetGrain<IScenarioGrain>($"{model}/{scenario}");
}
