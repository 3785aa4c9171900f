using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>A client that asks for too much is told so, and when to ask again; what others ask for is answered.</summary>
public sealed class RequestLimitTests : IDisposable
{
    private const string Runs = "/api/v1/models/bare/scenarios/baseline/runs";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-limits-").FullName;
    private readonly HttpClient _http = new();
    private SiloProcess? _silo;

    public void Dispose()
    {
        _http.Dispose();
        _silo?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Orders_beyond_those_of_a_minute_are_told_when_to_come_again_and_reading_goes_on()
    {
        await Start(("GrowthSim__OrderLimit", "4"));

        HttpResponseMessage refused;
        int taken = 0;
        while ((refused = await Order("""{"paths":100}""")).StatusCode == HttpStatusCode.Accepted)
        {
            refused.Dispose();
            Assert.InRange(++taken, 1, 4);
        }

        using (refused)
        {
            await IsTooMuch(refused, "OrderLimit");
        }

        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync(new Uri("/api/v1/runs", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Paths_beyond_those_of_a_minute_wait_and_an_order_beyond_them_is_too_large()
    {
        await Start(("GrowthSim__PathLimit", "1000000"));

        using HttpResponseMessage first = await Order("""{"paths":900000}""");
        using HttpResponseMessage second = await Order("""{"paths":900000,"seed":2}""");
        using HttpResponseMessage large = await Order("""{"paths":1000001}""");

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        await IsTooMuch(second, "PathLimit");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("1000000 at most", await Detail(large), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_bodies_and_waiting_runs_of_a_client_have_their_limits()
    {
        await Start(("GrowthSim__StreamLimit", "1"), ("GrowthSim__BodyLimit", "1"), ("GrowthSim__Runs", "1"), ("GrowthSim__WaitingRuns", "10"), ("GrowthSim__WaitingRunsOfClient", "1"));
        string run = (await (await Order("""{"paths":100000000,"seed":1}""")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("run_id").GetString()!;
        Uri progress = new($"/api/v1/runs/{run}/progress", UriKind.Relative);

        using HttpResponseMessage followed = await _http.GetAsync(progress, HttpCompletionOption.ResponseHeadersRead);
        using HttpResponseMessage another = await _http.GetAsync(progress, HttpCompletionOption.ResponseHeadersRead);
        using HttpResponseMessage large = await Order($$"""{"paths":100,"settings":{"a":"{{new string(' ', 1 << 20)}}1"} }""");
        using HttpResponseMessage waits = await Order("""{"paths":100000000,"seed":2}""");
        using HttpResponseMessage tooMany = await Order("""{"paths":100000000,"seed":3}""");
        using HttpResponseMessage ofOther = await Order("""{"paths":100000000,"seed":4}""", "another");

        Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
        await IsTooMuch(another, "StreamLimit");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("at most 1048576 are read here", await Detail(large), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, waits.StatusCode);
        await IsTooMuch(tooMany, "1 of yours");
        Assert.Equal(HttpStatusCode.Accepted, ofOther.StatusCode);
    }

    private static async Task IsTooMuch(HttpResponseMessage answer, string words)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains(words, await Detail(answer), StringComparison.Ordinal);
    }

    private static async Task<string> Detail(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;

    private async Task Start(params (string Name, string Value)[] settings)
    {
        _silo = SiloProcess.Start(["--data", Path.Combine(_folder, "data"), "--api", "true"], 1, settings);
        await _silo.Ready();
        _http.BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_silo.HttpPort}"));
        const string Yaml = "growthsim: 1\nid: bare\nname: Bare\nbase_year: 2020\nlast_year: 2022\nparameters: { a: \"normal(1, 1)\" }\nindicators: { b: a }\ntargets: { t: { measure: \"at(b, 2022)\", at_least: 1 } }\n";
        using HttpResponseMessage put = await _http.PutAsync(new Uri("/api/v1/models/bare", UriKind.Relative), JsonContent.Create(new { file = "bare.yaml", yaml = Yaml }));
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> Order(string order, string client = "one")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Runs, UriKind.Relative)) { Content = new StringContent(order, Encoding.UTF8, "application/json") };
        request.Headers.Add("GrowthSim-Client", client);
        return await _http.SendAsync(request);
    }
}
