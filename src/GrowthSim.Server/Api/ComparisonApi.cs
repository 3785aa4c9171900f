using System.Collections.Immutable;
using System.Text.Json;
using GrowthSim.Analysis;
using GrowthSim.Analysis.Comparisons;
using GrowthSim.Analysis.Comparisons.Documents;
using GrowthSim.Grains;
using GrowthSim.Language;
using GrowthSim.Outcomes;
using GrowthSim.Server.Api.Access;
using GrowthSim.Server.Api.Limits;
using GrowthSim.Server.Api.Requests;
using GrowthSim.Server.Json;

namespace GrowthSim.Server.Api;

/// <summary>Comparisons of scenarios over HTTP. A comparison is its runs: its identifier is made of theirs, so that any silo answers, and nothing is kept besides.</summary>
internal static class ComparisonApi
{
    private const char Between = '~';

    private const int MaxBody = 1024 * 1024;

    public static void Map(RouteGroupBuilder models)
    {
        models.MapPost("/comparisons", Post).WithBody(RequestShapes.Comparison).Produces<ComparisonTicket>(StatusCodes.Status202Accepted).Needs(Role.Run).Says("order-comparison", "Orders runs of scenarios that are held beside each other on common random numbers");
        models.MapGet("/comparisons/{comparison}", Read).WithQuery(RequestShapes.Report).Produces<ComparisonTableDocument>().Says("comparison", "What scenarios that are held beside each other say");
    }

    private static async Task<IResult> Post(string model, HttpContext http, IGrainFactory grains, ApiLog log, PathLimits limits)
    {
        JsonEntry body = await http.Json(RequestShapes.Comparison, MaxBody);
        ImmutableArray<ComparedScenario> scenarios = Scenarios(body["scenarios"]!);
        RunOrder order = ModelApi.Order(body);
        limits.Take(http, order, scenarios.Length);
        ImmutableArray<RunTicket> tickets;
        try
        {
            tickets = await Order(model, scenarios, place => order with { Settings = scenarios[place].Settings, Against = [.. scenarios.Take(place)] }, grains);
        }
        catch (OrderRefusedException refused) when (ScenarioComparison.ArePairless(refused.Errors))
        {
            tickets = await Order(model, scenarios, place => order with { Settings = scenarios[place].Settings, Tables = [ReplicateTable.Definition.Name] }, grains);
        }

        foreach ((RunTicket ticket, ComparedScenario scenario) in tickets.Zip(scenarios))
        {
            log.Ordered(http, model, scenario.Scenario, ticket.RunId);
        }

        string id = string.Join(Between, tickets.Select(ticket => ticket.RunId));
        return TypedResults.Accepted($"/api/v1/models/{model}/comparisons/{id}", new ComparisonTicket(id, [.. tickets.Select(ticket => ticket.RunId)], tickets.All(ticket => ticket.Finished)));
    }

    private static async Task<ImmutableArray<RunTicket>> Order(string model, ImmutableArray<ComparedScenario> scenarios, Func<int, RunOrder> order, IGrainFactory grains)
    {
        ImmutableArray<RunTicket>.Builder tickets = ImmutableArray.CreateBuilder<RunTicket>(scenarios.Length);
        for (int place = 0; place < scenarios.Length; place++)
        {
            tickets.Add(await grains.GetGrain<IScenarioGrain>($"{model}/{scenarios[place].Scenario}").Run(order(place)));
        }

        return tickets.MoveToImmutable();
    }

    private static async Task Read(HttpContext http, string model, string comparison, IGrainFactory grains)
    {
        string[] runs = comparison.Split(Between);
        if (await RunApi.IsKnown(http, runs, grains))
        {
            return;
        }

        double level = http.Query()["level"]?.Number ?? RunOrder.DefaultLevel;
        RunOutcome[] outcomes = await Task.WhenAll(runs.Select(run => grains.GetGrain<IRunGrain>(run).Read(level, [])));
        if (outcomes.Length < 2 || outcomes.Any(outcome => outcome.Model != model))
        {
            throw new NotOnRecordException($"There is no comparison '{Wording.Clip(comparison)}' of '{model}': order one by POST to /api/v1/models/{model}/comparisons.");
        }

        ImmutableArray<ComparedRun> compared = [.. outcomes.Select((outcome, place) => new ComparedRun(outcome.Name(outcomes[^1], place), outcome))];
        ScenarioComparison read = outcomes[^1].Comparisons.IsEmpty ? await BySets(compared, runs, grains) : ScenarioComparison.Of(compared);
        http.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter json = new(http.Response.BodyWriter, RunApi.Written);
        ComparisonTableDocument.Write(json, read, http.Query()["lang"]?.Text ?? "en");
    }

    /// <summary>The scenario with what was replaced in it, as a later run that was compared with it says.</summary>
    private static string Name(this RunOutcome outcome, RunOutcome last, int place) => place < last.Comparisons.Length ? last.Comparisons[place].Scenario : outcome.Scenario;

    private static async Task<ScenarioComparison> BySets(ImmutableArray<ComparedRun> runs, string[] ids, IGrainFactory grains)
    {
        TableCounts[] counted = await Task.WhenAll(ids.Select(id => grains.GetGrain<IRunGrain>(id).Table(ReplicateTable.Definition.Name)));
        return ScenarioComparison.OfSets(runs, [.. counted.Select(table => table.As(ReplicateTable.Definition))], [.. counted.Select(table => table.Targets)]);
    }

    /// <summary>Returns the scenarios of a request: names, or objects with settings.</summary>
    public static ImmutableArray<ComparedScenario> Scenarios(JsonEntry list) =>
        [.. list.Elements.Select(entry => entry.IsText
            ? new ComparedScenario(entry.Text, [])
            : new ComparedScenario(entry["scenario"]!.Text, entry["settings"] is JsonEntry settings ? [.. settings.Members.Select(setting => (setting.Name, setting.Value.Text))] : []))];
}
