using System.Net;
using System.Text.Json;
using GrowthSim.Cli;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>Comparisons over HTTP: ordered, found again, and read by the command line and by a client as others would write it.</summary>
[Collection(ApiServer.Tests)]
public sealed class ComparisonTests(ApiServer server) : IDisposable
{
    private const string Place = "/api/v1/models/bac-giang/comparisons";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-comparison-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Comparison_over_HTTP_is_that_of_one_process()
    {
        await server.Start();
        string[] words = ["compare", Path.Combine(TestCity.Root, "models", TestCity.Id), "baseline", "services-push", "--paths", "20000", "--seed", "5", "--format", "json"];

        (int code, string overHttp, string error) = await Run([.. words, "--server", server.Http.BaseAddress!.ToString()]);
        (_, string embedded, _) = await Run([.. words, "--data", _folder]);
        (HttpStatusCode status, JsonElement ordered) = await server.Send(HttpMethod.Post, Place, """{ "scenarios": ["baseline", { "scenario": "services-push" }], "paths": 20000, "seed": 5 }""");
        (HttpStatusCode found, JsonElement read) = await server.Send(HttpMethod.Get, $"{Place}/{ordered.GetProperty("comparison").GetString()}");

        Assert.True(code == 0, error);
        Assert.Equal(embedded, overHttp);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK), (status, found));
        Assert.True(ordered.GetProperty("finished").GetBoolean());
        using JsonDocument document = JsonDocument.Parse(embedded);
        Assert.True(JsonElement.DeepEquals(document.RootElement, read));
    }

    [Theory]
    [InlineData("""{ "paths": 100 }""", HttpStatusCode.BadRequest, "'scenarios' is missing")]
    [InlineData("""{ "scenarios": ["baseline"] }""", HttpStatusCode.UnprocessableEntity, "a list of 2 to 8 scenarios")]
    [InlineData("""{ "scenarios": ["baseline", 7] }""", HttpStatusCode.BadRequest, "the scenario's name in quotes")]
    [InlineData("""{ "scenarios": ["baseline", "nowhere"], "paths": 100 }""", HttpStatusCode.NotFound, "nowhere")]
    [InlineData("""{ "scenarios": ["baseline", { "scenario": "baseline", "settings": { "nothing": "1" } }], "paths": 100 }""", HttpStatusCode.UnprocessableEntity, "nothing")]
    [InlineData("""{ "scenarios": ["baseline", "services-push"], "rare": true }""", HttpStatusCode.BadRequest, "rare")]
    public async Task What_cannot_be_compared_is_refused_with_its_reason(string body, HttpStatusCode expected, string words)
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(HttpMethod.Post, Place, body);

        Assert.Equal(expected, status);
        Assert.Contains(words, problem.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_that_nobody_ordered_is_not_on_record()
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(HttpMethod.Get, $"{Place}/0123456789abcdef-100~0123456789abcdef-200");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("0123456789abcdef-100", problem.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> Run(string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = TestCity.Root, Variable = _ => null };
        int code = await CommandLine.Run(arguments, surroundings, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
