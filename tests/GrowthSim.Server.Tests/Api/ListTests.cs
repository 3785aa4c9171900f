using System.Net;
using System.Text.Json;
using GrowthSim.Client;
using GrowthSim.Grains;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>What is on record, as lists: models, what a model holds, runs page by page.</summary>
[Collection(ApiServer.Tests)]
public sealed class ListTests(ApiServer server)
{
    [Fact]
    public async Task Models_scenarios_targets_and_revisions_are_listed()
    {
        await server.Start();

        JsonElement models = await Get("/api/v1/models");
        JsonElement scenarios = await Get("/api/v1/models/bac-giang/scenarios");
        JsonElement targets = await Get("/api/v1/models/bac-giang/targets");
        JsonElement revisions = await Get("/api/v1/models/bac-giang/revisions");

        JsonElement model = models.EnumerateArray().Single(model => model.GetProperty("model").GetString() == "bac-giang");
        Assert.Equal(TestCity.Text.Revision, model.GetProperty("revision").GetString());
        Assert.Equal(model.GetProperty("targets").GetInt32(), targets.GetArrayLength());
        Assert.Equal(revisions[0].GetProperty("at").GetString(), model.GetProperty("imported_at").GetString());
        Assert.Superset(TestCity.Text.Scenarios.Keys.ToHashSet(), scenarios.EnumerateArray().Select(scenario => scenario.GetProperty("id").GetString()!).ToHashSet());
        Assert.Equal("growth_2025", targets.EnumerateArray().Select(target => target.GetProperty("id").GetString()).First(id => id == "growth_2025"));
        (HttpStatusCode status, _) = await server.Send(HttpMethod.Get, "/api/v1/models/none/revisions");
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Runs_are_listed_page_by_page_over_the_link_to_the_next()
    {
        await server.Start();
        List<string> ordered = [];
        for (int seed = 801; seed <= 805; seed++)
        {
            (HttpStatusCode status, JsonElement ticket) = await server.Send(HttpMethod.Post, "/api/v1/models/bac-giang/scenarios/services-push/runs", $$"""{"paths":100,"seed":{{seed}}}""");
            Assert.Equal(HttpStatusCode.Accepted, status);
            ordered.Insert(0, ticket.GetProperty("run_id").GetString()!);
        }

        List<string> listed = [];
        string? place = "/api/v1/runs?limit=2&scenario=services-push&model=bac-giang";
        while (place is not null && listed.Count < ordered.Count)
        {
            using HttpResponseMessage answer = await server.Http.GetAsync(new Uri(place, UriKind.Relative));
            JsonElement page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.InRange(page.GetArrayLength(), 1, 2);
            listed.AddRange(page.EnumerateArray().Select(run => run.GetProperty("run_id").GetString()!));
            place = answer.Headers.TryGetValues("Link", out IEnumerable<string>? links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(ordered, listed.Take(ordered.Count));
        await using RunClient client = await RunClient.Http([server.Http.BaseAddress!]);
        RunPage first = await client.Runs(new RunQuery { Limit = 3, Model = "bac-giang", Scenario = "services-push" });
        RunPage second = await client.Runs(new RunQuery { Limit = 2, Model = "bac-giang", Scenario = "services-push", After = first.Next });
        Assert.Equal(ordered, first.Runs.Concat(second.Runs).Select(run => run.RunId));
        Assert.Contains("bac-giang", (await client.Models()).Select(model => model.Model));
        Assert.Equal(TestCity.Text.Revision, (await client.Text("bac-giang")).Revision);
        Assert.Equal(TestCity.Text.Revision, (await client.Revisions("bac-giang"))[0].Revision);
        Assert.Equal("bac-giang", (await client.Catalogue("bac-giang")).Model);
        await Assert.ThrowsAsync<NotOnRecordException>(() => client.Catalogue("none"));
        await Assert.ThrowsAsync<OrderRefusedException>(() => client.Runs(new RunQuery { After = "yesterday" }));
    }

    [Theory]
    [InlineData("/api/v1/runs?limit=0", 422, "limit")]
    [InlineData("/api/v1/runs?limit=101", 422, "limit")]
    [InlineData("/api/v1/runs?limit=many", 400, "limit")]
    [InlineData("/api/v1/runs?after=", 422, "after")]
    [InlineData("/api/v1/runs?after=yesterday", 422, "")]
    [InlineData("/api/v1/runs?page=2", 400, "page")]
    [InlineData("/api/v1/runs?model=none", 404, null)]
    public async Task List_that_cannot_be_is_refused_with_the_name(string place, int status, string? field)
    {
        await server.Start();

        (HttpStatusCode answered, JsonElement problem) = await server.Send(HttpMethod.Get, place);

        Assert.True((int)answered == status, $"{answered}: {problem}");
        if (field is not null)
        {
            Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("entry").GetString());
        }
    }

    private async Task<JsonElement> Get(string place)
    {
        (HttpStatusCode status, JsonElement body) = await server.Send(HttpMethod.Get, place);
        Assert.True(status == HttpStatusCode.OK, body.GetRawText());
        return body;
    }
}
