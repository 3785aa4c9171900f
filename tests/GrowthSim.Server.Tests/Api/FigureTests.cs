using System.Net;
using System.Text;
using System.Text.Json;

namespace GrowthSim.Server.Tests.Api;

/// <summary>Figures over HTTP: recorded, replaced, taken back, with their history.</summary>
[Collection(ApiServer.Tests)]
public sealed class FigureTests(ApiServer server)
{
    private const string Place = "/api/v1/models/bac-giang/sectors/services/figures";

    [Fact]
    public async Task Figure_is_taken_back_and_what_it_replaced_counts_again()
    {
        await server.Start();
        await Record(8000.5, "An");
        await Record(9000.5, "Bình");
        Assert.Equal(9000.5, await Standing());

        (HttpStatusCode status, JsonElement retracted) = await server.Send(HttpMethod.Delete, $"{Place}/value_added/2027?who=An&reason=wrong+unit");
        double? first = await Standing();
        (HttpStatusCode again, _) = await server.Send(HttpMethod.Delete, $"{Place}/services.value_added/2027?who=An&reason=wrong%20year");
        double? none = await Standing();
        (HttpStatusCode third, JsonElement problem) = await server.Send(HttpMethod.Delete, $"{Place}/value_added/2027?who=An&reason=once+more");
        (_, JsonElement history) = await server.Send(HttpMethod.Get, $"{Place}/history");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(9000.5, retracted.GetProperty("value").GetDouble());
        Assert.Equal("wrong unit", retracted.GetProperty("source").GetString());
        Assert.Equal(8000.5, first);
        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Null(none);
        Assert.Equal(HttpStatusCode.NotFound, third);
        Assert.Contains("services.value_added in 2027", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [(8000.5, false), (9000.5, false), (9000.5, true), (8000.5, true)],
            history.EnumerateArray().Where(figure => figure.GetProperty("year").GetInt32() == 2027)
                .Select(figure => (figure.GetProperty("value").GetDouble(), figure.GetProperty("retracted").GetBoolean())));
        await server.Wrote("A figure of services.value_added in 2027 was taken back by An from 127.0.0.1");
        await server.Wrote("A figure of services.value_added in 2027 was recorded by ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no_such")]
    public async Task Figure_of_a_variable_that_the_sector_lacks_is_refused_with_those_it_has(string variable)
    {
        await server.Start();

        (HttpStatusCode status, JsonElement problem) = await server.Send(
            HttpMethod.Post, Place, $$"""{"variable":"{{variable}}","year":2021,"value":1,"source":"s","who":"w"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("services.value_added", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_without_a_scenario_is_run_as_it_stands()
    {
        await server.Start();
        const string Yaml = "growthsim: 1\nid: bare\nname: Bare\nbase_year: 2020\nlast_year: 2022\nparameters: { a: \"normal(1, 1)\" }\nindicators: { b: a }\ntargets: { t: { measure: \"at(b, 2022)\", at_least: 1 } }\n";
        (HttpStatusCode imported, JsonElement receipt) = await server.Send(HttpMethod.Put, "/api/v1/models/bare", JsonSerializer.Serialize(new { file = "bare.yaml", yaml = Yaml }));
        Assert.True(imported == HttpStatusCode.OK, receipt.GetRawText());

        (HttpStatusCode status, JsonElement ticket) = await server.Send(HttpMethod.Post, "/api/v1/models/bare/scenarios/baseline/runs", """{"paths":1e4,"seed":18446744073709551615}""");
        using HttpResponseMessage progress = await server.Http.GetAsync(new Uri($"/api/v1/runs/{ticket.GetProperty("run_id").GetString()}/progress", UriKind.Relative));
        string events = await progress.Content.ReadAsStringAsync();
        (HttpStatusCode missing, JsonElement problem) = await server.Send(HttpMethod.Post, "/api/v1/models/bare/scenarios/other/runs", "{}");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Contains("\"state\":\"finished\",\"paths\":10000", events, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing);
        Assert.Contains("has no scenario 'other'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await server.Wrote("of bare/baseline was ordered from 127.0.0.1");
    }

    [Fact]
    public async Task Run_of_which_every_path_failed_has_null_and_the_failure()
    {
        await server.Start();
        const string Yaml = "growthsim: 1\nid: dead\nname: Dead\nbase_year: 2020\nlast_year: 2022\nparameters: { a: \"normal(1, 0.1)\" }\nindicators: { b: ln(a - 5) }\ntargets: { t: { measure: \"at(b, 2022)\", at_least: 1 } }\n";
        await server.Send(HttpMethod.Put, "/api/v1/models/dead", JsonSerializer.Serialize(new { file = "dead.yaml", yaml = Yaml }));
        (_, JsonElement ticket) = await server.Send(HttpMethod.Post, "/api/v1/models/dead/scenarios/baseline/runs", """{"paths":5000}""");
        string run = ticket.GetProperty("run_id").GetString()!;
        string events = await server.Http.GetStringAsync(new Uri($"/api/v1/runs/{run}/progress", UriKind.Relative));

        (HttpStatusCode status, JsonElement report) = await server.Send(HttpMethod.Get, $"/api/v1/runs/{run}/report?lang=vi");
        (_, JsonElement inAll) = await server.Send(HttpMethod.Get, $"/api/v1/runs/{run}/report?lang=all");
        (_, JsonElement state) = await server.Send(HttpMethod.Get, $"/api/v1/runs/{run}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("targets")[0].GetProperty("probability").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("targets")[0].GetProperty("likelihood").ValueKind);
        Assert.Contains("Mọi quỹ đạo đều hỏng", report.GetProperty("run").GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, inAll.GetProperty("targets")[0].GetProperty("probability").ValueKind);
        Assert.Equal(report.GetProperty("run").GetProperty("failure").GetString(), inAll.GetProperty("run").GetProperty("failure").GetProperty("vi").GetString());
        Assert.Contains("Every path failed", inAll.GetProperty("run").GetProperty("failure").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN\"", events, StringComparison.Ordinal);
        Assert.Contains("paths failed", state.GetProperty("failure").GetString(), StringComparison.Ordinal);
    }

    private async Task Record(double value, string who)
    {
        string figure = JsonSerializer.Serialize(new { variable = "value_added", year = 2027, value, source = "Statistics office", who });
        (HttpStatusCode status, JsonElement answer) = await server.Send(HttpMethod.Post, Place, new StringContent(figure, Encoding.UTF8, "application/json"));
        Assert.True(status == HttpStatusCode.OK, answer.GetRawText());
    }

    private async Task<double?> Standing()
    {
        (_, JsonElement figures) = await server.Send(HttpMethod.Get, Place);
        return figures.EnumerateArray()
            .Where(figure => figure.GetProperty("variable").GetString() == "services.value_added" && figure.GetProperty("year").GetInt32() == 2027)
            .Select(figure => (double?)figure.GetProperty("value").GetDouble())
            .SingleOrDefault();
    }
}
