using System.Net;
using System.Text;
using System.Text.Json;

namespace GrowthSim.Server.Tests.Api;

/// <summary>Requests that are not as the interface wants them: what they are answered, and that the answer names the field.</summary>
[Collection(ApiServer.Tests)]
public sealed class RequestTests(ApiServer server)
{
    private const string Runs = "/api/v1/models/bac-giang/scenarios/baseline/runs";
    private const string Figures = "/api/v1/models/bac-giang/sectors/services/figures";
    private const string Good = """{"variable":"value_added","year":2021,"value":8500.5,"source":"Statistics office","who":"An"}""";

    public static TheoryData<string, string, int, string, string> Bodies => new()
    {
        // Orders.
        { Runs, """{"path":100000000}""", 400, "path", "Did you mean 'paths'?" },
        { Runs, """{"paths":1000,"paths":2000}""", 400, "paths", "twice" },
        { Runs, """{"Paths":1000}""", 400, "Paths", "Did you mean 'paths'?" },
        { Runs, """{"paths":"many"}""", 400, "paths", "'many' is not permitted here. Write a whole number from 1 to 100000000" },
        { Runs, """{"paths":1000.5}""", 400, "paths", "1000.5 is not permitted" },
        { Runs, """{"paths":true}""", 400, "paths", "true is not permitted" },
        { Runs, """{"paths":[1]}""", 400, "paths", "a list is not permitted" },
        { Runs, """{"paths":0}""", 422, "paths", "0 is out of range" },
        { Runs, """{"paths":1e30}""", 422, "paths", "out of range" },
        { Runs, """{"half_width":0.7}""", 422, "half_width", "0.7 is out of range" },
        { Runs, """{"half_width":0.5}""", 422, "half_width", "Write a number from 0.000001 to below 0.5" },
        { Runs, string.Concat(Enumerable.Repeat("[", 70)), 400, "", "nested more than 64 deep" },
        { Figures, Good.Replace("2021", "2099", StringComparison.Ordinal), 422, "", "the year 2099 is not on the model's grid" },
        { Runs, """{"half_width":"NaN"}""", 400, "half_width", "'NaN' is not permitted" },
        { Runs, """{"seed":-1}""", 422, "seed", "-1 is out of range" },
        { Runs, """{"seed":null}""", 400, "seed", "null is not permitted" },
        { Runs, """{"design":"halton"}""", 400, "design", "Write one of plain, antithetic, lhs, sobol" },
        { Runs, """{"as_of":"now"}""", 422, "as_of", "'now' is out of range. Write a year, such as 2024, or a day, such as 2025-03-31" },
        { Runs, """{"as_of":"2023-02-30"}""", 422, "as_of", "'2023-02-30' is out of range" },
        { Runs, """{"as_of":true}""", 400, "as_of", "true is not permitted" },
        { Runs, """{"as_of":"2099-03-31"}""", 422, "as_of", "2099-03-31 is not on the grid" },
        { Runs, """{"level":0.9999999999999999}""", 422, "level", "Write a number from 0.5 to 0.9999" },
        { Runs, """{"level":1e400}""", 422, "level", "out of range" },
        { Runs, """{"rare":"yes"}""", 400, "rare", "Write true or false" },
        { Runs, """{"settings":null}""", 400, "settings", "null is not permitted" },
        { Runs, """{"settings":{"services_trend":3}}""", 400, "settings.services_trend", "Write the equation as a text" },
        { Runs, """{"settings":{"services_trend":"1","services_trend":"2"}}""", 400, "settings.services_trend", "twice" },
        { Runs, """{"settings":["a"]}""", 400, "settings", "a list is not permitted" },
        { Runs, """{"tables":"pair"}""", 400, "tables", "Write a list of names of tables" },
        { Runs, """{"tables":["pair",7]}""", 400, "tables", "Write the table's name in quotes" },
        { Runs, """{"tables":["pear"]}""", 422, "", "There is no table 'pear'. Did you mean 'pair'?" },
        { Runs, $"{{\"tables\":[{string.Join(',', Enumerable.Repeat("1", 1_001))}]}}", 400, "tables", "more than 1000 values" },
        { Runs, "[]", 400, "", "An order is an object" },
        { Runs, "null", 400, "", "An order is an object" },
        { Runs, "", 400, "", "empty" },
        { Runs, "{\"paths\": 1000,\n \"seed\": 1x}", 400, "seed", "cannot be read from" },
        { Runs, "{\"paths\": 1000", 400, "paths", "breaks off" },
        { Runs, "{\"settings\": {\"a\": \"\\ud800\"}}", 400, "settings.a", "half of a character" },

        // Figures.
        { Figures, Good.Replace("\"value\"", "\"val\"", StringComparison.Ordinal), 400, "val", "Did you mean 'value'?" },
        { Figures, """{"year":2021,"value":1,"source":"s","who":"w"}""", 400, "variable", "'variable' is missing" },
        { Figures, Good.Replace("\"value_added\"", "null", StringComparison.Ordinal), 400, "variable", "null is not permitted" },
        { Figures, Good.Replace("8500.5", "null", StringComparison.Ordinal), 400, "value", "null is not permitted" },
        { Figures, Good.Replace("8500.5", "1e999", StringComparison.Ordinal), 422, "value", "out of range" },
        { Figures, Good.Replace("8500.5", "8500.5, \"sd\": -1", StringComparison.Ordinal), 422, "sd", "-1 is out of range" },
        { Figures, Good.Replace("8500.5", "8500.5, \"published\": \"6/2/2022\"", StringComparison.Ordinal), 422, "published", "Write a day, such as 2025-02-06" },
        { Figures, Good.Replace("8500.5", "8500.5, \"published\": \"2020-02-06\"", StringComparison.Ordinal), 422, "", "cannot have been published in 2020" },
        { Figures, Good.Replace("2021", "20210", StringComparison.Ordinal), 422, "year", "20210 is out of range" },
        { Figures, Good.Replace("An\"", "An\\u001b[31m\"", StringComparison.Ordinal), 422, "who", "out of range" },
        { Figures, Good.Replace("An\"", new string('n', 101) + "\"", StringComparison.Ordinal), 422, "who", "1 to 100" },
        { Figures, Good.Replace("Statistics office", new string('s', 501), StringComparison.Ordinal), 422, "source", "1 to 500" },
        { Figures, Good.Replace("\"An\"", "\"An\",\"when\":\"now\"", StringComparison.Ordinal), 400, "when", "A figure has no 'when'" },
    };

    public static TheoryData<string, int, string, string> Models => new()
    {
        { """{"file":"m.yaml","yaml":null}""", 400, "yaml", "null is not permitted" },
        { """{"file":null,"yaml":"x"}""", 400, "file", "null is not permitted" },
        { """{"file":"m.yaml"}""", 400, "yaml", "'yaml' is missing" },
        { """{"file":"m.yaml","yaml":"x","attachments":null}""", 400, "attachments", "null is not permitted" },
        { """{"file":"m.yaml","yaml":"x","attachments":{"a.csv":null}}""", 400, "attachments.a.csv", "null is not permitted" },
        { """{"file":"m.yaml","yaml":"x","scenarios":null}""", 400, "scenarios", "null is not permitted" },
        { """{"file":"m.yaml","yaml":"x","scenarios":{"baseline":null}}""", 400, "scenarios.baseline", "null is not permitted" },
        { """{"file":"m.yaml","yaml":"x","scenario":{}}""", 400, "scenario", "Did you mean 'scenarios'?" },
        { """{"file":"m.yaml","yaml":"x","yaml":"y"}""", 400, "yaml", "twice" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Body_that_cannot_be_is_refused_with_its_field(string place, string body, int status, string field, string words) =>
        Refused(HttpMethod.Post, place, body, status, field, words);

    [Theory]
    [MemberData(nameof(Models))]
    public Task Model_that_cannot_be_is_refused_with_its_field(string body, int status, string field, string words) =>
        Refused(HttpMethod.Put, "/api/v1/models/other", body, status, field, words);

    [Theory]
    [InlineData("GET", "/api/v1/models/%20", 400, "model")]
    [InlineData("GET", "/api/v1/models/%09%20", 400, "model")]
    [InlineData("GET", "/api/v1/models/Bac-Giang", 400, "model")]
    [InlineData("GET", "/api/v1/models/bac-giang/scenarios/%20", 400, "scenario")]
    [InlineData("GET", "/api/v1/models/bac-giang/sectors/a%20b/figures", 400, "part")]
    [InlineData("GET", "/api/v1/runs/%20", 400, "run")]
    [InlineData("GET", "/api/v1/runs/none/report?level=0.9999999999999999", 422, "level")]
    [InlineData("GET", "/api/v1/runs/none/report?level=inf", 400, "level")]
    [InlineData("GET", "/api/v1/runs/none/report?level=NaN", 422, "level")]
    [InlineData("GET", "/api/v1/runs/none/report?level=", 400, "level")]
    [InlineData("GET", "/api/v1/runs/none/report?level=0.2", 422, "level")]
    [InlineData("GET", "/api/v1/runs/none/report?lang=fr", 400, "lang")]
    [InlineData("GET", "/api/v1/runs/none/report?lang=all&quantiles=0", 400, "quantiles")]
    [InlineData("GET", "/api/v1/runs/none/report?levl=0.9", 400, "levl")]
    [InlineData("GET", "/api/v1/runs/none/report?level=0.9&level=0.8", 400, "level")]
    [InlineData("GET", "/api/v1/runs/none?level=0.9", 400, "level")]
    [InlineData("GET", "/api/v1/runs/none/tables/Pair", 400, "table")]
    [InlineData("GET", "/api/v1/models/bac-giang/sectors/services/projection?scenario=%20", 400, "scenario")]
    [InlineData("POST", "/api/v1/runs/none/extension", 400, "paths")]
    [InlineData("POST", "/api/v1/runs/none/extension?paths=many", 400, "paths")]
    [InlineData("POST", "/api/v1/runs/none/extension?paths=0", 422, "paths")]
    [InlineData("DELETE", "/api/v1/models/bac-giang/sectors/services/figures/value_added/2021", 400, "who")]
    public async Task Path_and_query_are_refused_with_the_name(string method, string place, int status, string field)
    {
        await server.Start();

        (HttpStatusCode answered, JsonElement problem) = await server.Send(new HttpMethod(method), place);

        Assert.True((int)answered == status, $"{answered}: {problem}");
        Assert.Contains(field, problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("entry").GetString()));
        Ours(problem);
    }

    [Theory]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/runs/none/outcome", 404)]
    [InlineData("DELETE", "/api/v1/models/bac-giang", 405)]
    [InlineData("GET", "/api/v1/runs/none/cancel", 405)]
    [InlineData("POST", "/health/live/x", 404)]
    public async Task What_is_not_served_has_a_body_that_says_so(string method, string place, int status)
    {
        await server.Start();

        (HttpStatusCode answered, JsonElement problem) = await server.Send(new HttpMethod(method), place);

        Assert.True((int)answered == status, $"{answered}: {problem}");
        Assert.True(problem.GetProperty("detail").GetString()!.Length > 20);
    }

    [Theory]
    [InlineData("POST", Runs, "text/plain")]
    [InlineData("POST", Runs, "application/x-www-form-urlencoded")]
    [InlineData("POST", Figures, "text/plain")]
    [InlineData("PUT", "/api/v1/models/bac-giang", "text/plain")]
    [InlineData("PUT", "/api/v1/models/bac-giang/scenarios/baseline", "application/json")]
    [InlineData("POST", "/api/v1/runs/none/cancel", "text/plain")]
    [InlineData("POST", "/api/v1/runs/none/extension?paths=10", "multipart/form-data")]
    public async Task Body_of_another_type_is_refused(string method, string place, string type)
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(new HttpMethod(method), place, new StringContent("{}", Encoding.UTF8, type));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal("Content-Type", problem.GetProperty("errors")[0].GetProperty("entry").GetString());
    }

    [Fact]
    public async Task Place_in_the_body_is_that_of_the_field()
    {
        await server.Start();

        (_, JsonElement problem) = await server.Send(HttpMethod.Post, Runs, "{\n  \"paths\": 1000,\n  \"người\": 1, \"sed\": 2\n}");

        JsonElement at = problem.GetProperty("errors")[1].GetProperty("at");
        Assert.Equal(("body", 3, 15), (at.GetProperty("file").GetString(), at.GetProperty("line").GetInt32(), at.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Scenario_that_is_too_large_is_answered_and_not_cut_off()
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(
            HttpMethod.Put, "/api/v1/models/bac-giang/scenarios/baseline", new StringContent(new string('#', 29_000_000), Encoding.UTF8, "application/yaml"));
        (HttpStatusCode larger, JsonElement also) = await server.Send(
            HttpMethod.Post, Runs, new StringContent(new string(' ', 60_000_000), Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("29000000 bytes; at most 16777216", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.True(larger == HttpStatusCode.RequestEntityTooLarge, also.GetRawText());
    }

    [Theory]
    [InlineData("POST", "/api/v1/runs/none/cancel", "Origin", "http://attacker.example")]
    [InlineData("POST", "/api/v1/runs/none/extension?paths=10", "Origin", "null")]
    [InlineData("POST", "/api/v1/runs/none/cancel", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", Runs, "Origin", "http://127.0.0.1:1")]
    [InlineData("DELETE", "/api/v1/models/bac-giang/sectors/services/figures/value_added/2021", "Origin", "https://attacker.example")]
    public async Task Page_of_another_origin_changes_nothing(string method, string place, string header, string value)
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(new HttpMethod(method), place, headers: [(header, value)]);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("another origin", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await server.Wrote("a page of another origin asks");
    }

    [Fact]
    public async Task Page_of_the_server_itself_may_ask()
    {
        await server.Start();

        (HttpStatusCode status, _) = await server.Send(HttpMethod.Post, "/api/v1/runs/none/cancel", headers: [("Origin", server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin")]);

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Path_without_a_version_is_answered_with_the_one_that_has_it()
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(HttpMethod.Get, "/api/models/bac-giang");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("/api/v1/models/bac-giang", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private async Task Refused(HttpMethod method, string place, string body, int status, string field, string words)
    {
        await server.Start();

        (HttpStatusCode answered, JsonElement problem) = await server.Send(method, place, body);

        Assert.True((int)answered == status, $"{answered}: {problem}");
        JsonElement error = problem.GetProperty("errors")[0];
        Assert.Equal(field, error.GetProperty("entry").GetString());
        Assert.Contains(words, $"{error.GetProperty("problem")} {error.GetProperty("remedy")}", StringComparison.Ordinal);
        Ours(problem);
    }

    private static void Ours(JsonElement problem)
    {
        string text = problem.GetRawText();
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", text, StringComparison.Ordinal);
        Assert.DoesNotContain("converted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
