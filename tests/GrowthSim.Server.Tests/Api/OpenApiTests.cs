using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrowthSim.Grains.Serialization;
using GrowthSim.Outcomes.Documents;
using GrowthSim.Server.Api;
using GrowthSim.Server.Api.OpenApi;
using GrowthSim.Server.Configuration;
using GrowthSim.Server.Tests.Clusters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GrowthSim.Server.Tests.Api;

/// <summary>The OpenAPI document is of what is served: every route, and examples that are answers.</summary>
[Collection(ApiServer.Tests)]
public sealed class OpenApiTests(ApiServer server)
{
    private const string Model = "/api/v1/models/bac-giang";

    [Fact]
    public async Task Document_has_every_route_that_is_served_and_no_other()
    {
        (string Method, string Path)[] served = [.. Endpoints().Select(endpoint => (endpoint.Method, endpoint.Path)).Order()];
        JsonElement document = await Document();

        (string Method, string Path)[] said = [.. document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (operation.Name.ToUpperInvariant(), path.Name.TrimEnd('/')))).Order()];
        Assert.Equal(served, said);
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operation_says_what_it_does_what_it_answers_and_how_it_looks()
    {
        JsonElement document = await Document();

        foreach (JsonElement operation in document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value))
        {
            string name = operation.GetProperty("operationId").GetString()!;
            Assert.True(operation.GetProperty("summary").GetString()!.Length > 10, name);
            JsonElement responses = operation.GetProperty("responses");
            Assert.All(new[] { "400", "401", "403", "404", "422", "429", "503" }, status =>
                Assert.True(responses.GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _), $"{name}: {status}"));
            JsonElement done = responses.EnumerateObject().First(response => response.Name is "200" or "202").Value;
            JsonProperty content = done.GetProperty("content").EnumerateObject().Single();
            Assert.True(content.Value.TryGetProperty("schema", out JsonElement schema) && schema.EnumerateObject().Any(), $"{name} has no schema.");
            Assert.True(content.Name != "application/json" || content.Value.TryGetProperty("example", out _), $"{name} has no example.");
        }

        string text = document.GetRawText();
        Assert.DoesNotContain("SseItem", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":[\"integer\",\"string\"]", text.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_are_what_the_server_answers()
    {
        await server.Start();
        string order = await Request("order-run");
        (_, JsonElement ticket) = await server.Send(HttpMethod.Post, $"{Model}/scenarios/baseline/runs", order);
        string run = $"/api/v1/runs/{ticket.GetProperty("run_id").GetString()}";
        await server.Http.GetStringAsync(new Uri($"{run}/progress", UriKind.Relative));
        string compared = await Request("order-comparison");
        (_, JsonElement comparison) = await server.Send(HttpMethod.Post, $"{Model}/comparisons", compared);
        foreach (JsonElement of in comparison.GetProperty("runs").EnumerateArray())
        {
            await server.Http.GetStringAsync(new Uri($"/api/v1/runs/{of.GetString()}/progress", UriKind.Relative));
        }

        List<string> differing = [];
        async Task Hold(string name, HttpMethod method, string place, HttpContent? content = null)
        {
            (HttpStatusCode status, JsonElement answer) = await server.Send(method, place, content);
            Assert.True((int)status < 300, $"{name}: {answer}");
            await Compare(name, Cut(JsonNode.Parse(answer.GetRawText()))!, differing);
        }

        await Hold("about", HttpMethod.Get, "/api/v1");
        await Hold("models", HttpMethod.Get, "/api/v1/models");
        await Hold("model", HttpMethod.Get, Model);
        await Hold("model-text", HttpMethod.Get, $"{Model}/text");
        await Hold("model-revisions", HttpMethod.Get, $"{Model}/revisions");
        await Hold("targets", HttpMethod.Get, $"{Model}/targets");
        await Hold("scenarios", HttpMethod.Get, $"{Model}/scenarios");
        await Hold("import-model", HttpMethod.Put, "/api/v1/models/small", Json(await Request("import-model")));
        await Hold("save-scenario", HttpMethod.Put, "/api/v1/models/small/scenarios/high", new StringContent(JsonNode.Parse(await Request("save-scenario"))!.GetValue<string>(), System.Text.Encoding.UTF8, "application/yaml"));
        await Hold("order-run", HttpMethod.Post, $"{Model}/scenarios/baseline/runs", Json(order));
        await Hold("scenario-runs", HttpMethod.Get, $"{Model}/scenarios/baseline/runs");
        await Hold("runs", HttpMethod.Get, "/api/v1/runs?scenario=baseline&model=bac-giang");
        await Hold("run", HttpMethod.Get, run);
        await Hold("run-report", HttpMethod.Get, $"{run}/report");
        await Hold("run-table", HttpMethod.Get, $"{run}/tables/pair");
        await Hold("cancel-run", HttpMethod.Post, $"{run}/cancel");
        await Hold("extend-run", HttpMethod.Post, $"{run}/extension?paths=3000");
        await Hold("order-comparison", HttpMethod.Post, $"{Model}/comparisons", Json(compared));
        await Hold("comparison", HttpMethod.Get, $"{Model}/comparisons/{comparison.GetProperty("comparison").GetString()}");
        foreach ((string kind, string part) in new[] { ("sector", "sectors/services"), ("indicator", "indicators/gdp_growth") })
        {
            string place = kind == "sector" ? $"{Model}/{part}" : $"{Model}/indicators/{(await server.Send(HttpMethod.Get, Model)).Body.GetProperty("indicators")[0].GetProperty("id").GetString()}";
            await Hold($"{kind}-assumptions", HttpMethod.Get, $"{place}/assumptions");
            await Hold($"record-{kind}-figure", HttpMethod.Post, $"{place}/figures", Json(await Request($"record-{kind}-figure")));
            await Hold($"{kind}-figures", HttpMethod.Get, $"{place}/figures");
            string variable = kind == "sector" ? "value_added" : place[(place.LastIndexOf('/') + 1)..];
            await Hold($"retract-{kind}-figure", HttpMethod.Delete, $"{place}/figures/{variable}/2028?who=An&reason=an+example");
            await Hold($"{kind}-figure-history", HttpMethod.Get, $"{place}/figures/history");
            await Until($"{place}/projection");
            await Hold($"{kind}-projection", HttpMethod.Get, $"{place}/projection");
            await Hold($"{kind}-probabilities", HttpMethod.Get, $"{place}/probabilities");
        }

        foreach ((string kind, string place) in new[]
        {
            ("sensitivity", "scenarios/baseline/"), ("deadlines", "scenarios/baseline/"), ("audit", "scenarios/baseline/"), ("review", "scenarios/baseline/"), ("scores", "scenarios/baseline/"),
            ("value", "scenarios/baseline/"), ("discover", "scenarios/baseline/"), ("seek", "scenarios/baseline/"),
            ("model-review", ""), ("model-scores", ""),
        })
        {
            string asked = await Request($"order-{kind}");
            string of = await Analysed(HttpMethod.Post, $"{Model}/{place}{kind[(kind.IndexOf('-', StringComparison.Ordinal) + 1)..]}", asked);
            await Hold($"order-{kind}", HttpMethod.Post, $"{Model}/{place}{kind[(kind.IndexOf('-', StringComparison.Ordinal) + 1)..]}", Json(asked));
            if (kind == "sensitivity")
            {
                await Hold("analysis", HttpMethod.Get, of);
                await Hold("analysis-status", HttpMethod.Get, $"{of}/status");
                await Hold("analysis-outcome", HttpMethod.Get, $"{of}/outcome");
                await Hold("cancel-analysis", HttpMethod.Post, $"{of}/cancel");
            }
        }

        await Analysed(HttpMethod.Get, $"{Model}/audit?paths=0", null);
        await Hold("audit", HttpMethod.Get, $"{Model}/audit?paths=0");
        Assert.True(differing.Count == 0, string.Join('\n', differing));
        Assert.Empty(Endpoints().Where(endpoint => endpoint.Answer is not null && endpoint.IsJson && ApiExamples.Answer(endpoint.Name) is null).Select(endpoint => endpoint.Name));
    }

    [Fact]
    public void Examples_are_read_as_what_the_endpoint_says()
    {
        foreach ((string _, string _, string name, Type? type, bool isJson) in Endpoints())
        {
            if (type is not null && isJson && ApiExamples.Answer(name) is JsonNode example)
            {
                byte[] text = System.Text.Encoding.UTF8.GetBytes(example.ToJsonString());
                object? read = type == typeof(RunDocument) ? RunDocument.Read(text) : type == typeof(GrowthSim.Analysis.Comparisons.Documents.ComparisonTableDocument) ? type : JsonSerializer.Deserialize(text, type, MessageJson.Options);
                Assert.True(read is not null, name);
            }
        }
    }

    [Fact]
    public async Task Page_of_the_document_asks_nobody_else()
    {
        await server.Start();

        string page = await server.Http.GetStringAsync(new Uri("/openapi", UriKind.Relative));

        Assert.Contains("v1.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cdn.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fonts.scalar", page, StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static Task<string> Request(string name) => File.ReadAllTextAsync(Path.Combine(TestCity.Root, "src/GrowthSim.Server/Api/OpenApi/Examples", $"{name}.request.json"));

    // What stands for itself: two entries of a list, the beginning of a text.
    private static JsonNode? Cut(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Take(2).Select(entry => Cut(entry))]),
        JsonObject entries => new JsonObject(entries
            .Take(entries.Count > 14 && entries.All(entry => entry.Value is JsonObject) ? 2 : int.MaxValue)
            .Select(entry => KeyValuePair.Create(entry.Key, Cut(entry.Value)))),
        JsonValue value when value.TryGetValue(out string? text) && text.Length > 300 => string.Concat(text.AsSpan(0, 300), "…"),
        _ => node?.DeepClone(),
    };

    private static async Task Compare(string name, JsonNode answer, List<string> differing)
    {
        if (Environment.GetEnvironmentVariable("GROWTHSIM_RENEW") == "1")
        {
            string file = Path.Combine(TestCity.Root, "src/GrowthSim.Server/Api/OpenApi/Examples", $"{name}.json");
            JsonSerializerOptions written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

            // Where the repository lies is nobody's business.
            await File.WriteAllTextAsync(file, answer.ToJsonString(written).Replace(TestCity.Root.TrimEnd('/') + "/", "", StringComparison.Ordinal) + "\n");
        }
        else if (ApiExamples.Answer(name) is not JsonNode example || Names(example) != Names(answer))
        {
            differing.Add($"{name}: the example is another than the answer (GROWTHSIM_RENEW=1 writes it anew). {Names(answer)}");
        }
    }

    // Other tests change what is on record: names are held, of the first entry of each list.
    private static string Names(JsonNode? node) => node switch
    {
        JsonArray list => $"[{(list.Count > 0 ? Names(list[0]) : "")}]",
        JsonObject entries => $"{{{string.Join(',', entries.Take(40).Select(entry => entry.Value is JsonValue or null ? entry.Key : $"{entry.Key}:{Names(entry.Value)}"))}}}",
        _ => "",
    };

    private static List<(string Method, string Path, string Name, Type? Answer, bool IsJson)> Endpoints()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IGrainFactory>(_ => throw new InvalidOperationException("Nothing is asked."));
        builder.Services.AddApi(new ServerSettings());
        WebApplication app = builder.Build();
        app.MapApi(new ServerSettings(), _ => false);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(ApiSetup.Path, StringComparison.Ordinal))
            .Select(endpoint =>
            {
                IProducesResponseTypeMetadata? done = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().FirstOrDefault(answer => answer.StatusCode is 200 or 202 && answer.Type is not null);
                return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(), endpoint.RoutePattern.RawText!.TrimEnd('/'), endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
                    done?.Type, done?.ContentTypes.All(type => type == "application/json") ?? false);
            })];
    }

    // Orders an analysis until it is on record, and returns where.
    private async Task<string> Analysed(HttpMethod method, string place, string? body)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        while (true)
        {
            using HttpRequestMessage request = new(method, new Uri(place, UriKind.Relative)) { Content = body is null ? null : Json(body) };
            using HttpResponseMessage answer = await server.Http.SendAsync(request, limit.Token);
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                return $"/api/v1/analyses/{answer.Headers.GetValues("GrowthSim-Analysis").Single()}";
            }

            await Task.Delay(100, limit.Token);
        }
    }

    private async Task Until(string place)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        while ((await server.Send(HttpMethod.Get, place)).Status == HttpStatusCode.NotFound)
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private async Task<JsonElement> Document()
    {
        await server.Start();
        (HttpStatusCode status, JsonElement document) = await server.Send(HttpMethod.Get, "/openapi/v1.json");
        Assert.True(status == HttpStatusCode.OK, document.GetRawText());
        return document;
    }
}
