using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>However much is ordered, a server holds what its settings say, and answers or refuses in words.</summary>
public sealed class RunLimitTests : IDisposable
{
    private const long Mebibyte = 1 << 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-limits-").FullName;
    private SiloProcess? _silo;
    private HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _silo?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_that_can_never_fit_is_refused_with_what_it_needs()
    {
        await Start(Wide(50), ("GrowthSim__RunMemory", "64"));

        (HttpStatusCode status, JsonElement problem, _) = await Order("""{ "paths": 1000 }""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        string detail = problem.GetProperty("detail").GetString()!;
        Assert.Contains("runs may hold 64 MiB", detail, StringComparison.Ordinal);
        Assert.Contains("GrowthSim:RunMemory", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_beyond_those_that_may_wait_are_told_to_come_later()
    {
        await Start(Wide(1), ("GrowthSim__Runs", "1"), ("GrowthSim__WaitingRuns", "1"));

        Assert.Equal(HttpStatusCode.Accepted, (await Order("""{ "paths": 100000000, "seed": 1 }""")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await Order("""{ "paths": 100000000, "seed": 2 }""")).Status);
        (HttpStatusCode status, JsonElement problem, TimeSpan? after) = await Order("""{ "paths": 100000000, "seed": 3 }""");

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Equal(TimeSpan.FromSeconds(10), after);
        Assert.Contains("1 runs wait already", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Each of them holds some 80 MB while it simulates: all at once would be 1.2 GB.</summary>
    [Fact]
    public async Task Fifteen_orders_of_many_outputs_stay_within_what_runs_may_hold()
    {
        const int Limit = 128;
        await Start(Wide(50), ("GrowthSim__RunMemory", $"{Limit}"));
        List<string> runs = [];
        for (int seed = 1; seed <= 15; seed++)
        {
            (HttpStatusCode status, JsonElement ticket, _) = await Order($$"""{ "paths": 17000, "seed": {{seed}} }""");
            Assert.Equal(HttpStatusCode.Accepted, status);
            runs.Add(ticket.GetProperty("run_id").GetString()!);
        }

        long need = 0;
        foreach (string run in runs)
        {
            string events = await _http.GetStringAsync(new Uri($"/api/v1/runs/{run}/progress", UriKind.Relative));
            Assert.Contains("\"finished\"", events, StringComparison.Ordinal);
            need = (await _http.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/runs/{run}", UriKind.Relative))).GetProperty("memory").GetInt64();
        }

        Assert.InRange(need, Limit / 4 * Mebibyte, Limit * Mebibyte);
        long peak = _silo!.PeakMemory;
        Assert.InRange(peak, 0, 3 * ((140 + (Limit / 4 * 5)) * Mebibyte));
        for (int second = 0; second < 60 && _silo.Memory > peak * 9 / 10; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(_silo.Memory, 0, peak * 9 / 10);
    }

    /// <summary>A model of so many series over two hundred years.</summary>
    private static string Wide(int series) => $$"""
        growthsim: 1
        id: wide
        name: Wide
        base_year: 1900
        last_year: 2099
        drivers:
          d: { initial: 1, equation: prev(d) * exp(normal(0, 1%)) }
        indicators:
        {{string.Join('\n', Enumerable.Range(1, series).Select(factor => $"  x{factor}: d * {factor}"))}}
        targets:
          g: { measure: "at(x1, 2099)", at_least: 1 }
        """;

    private async Task Start(string yaml, params (string Name, string Value)[] settings)
    {
        _silo = SiloProcess.Start(["--data", Path.Combine(_folder, "server"), "--api", "true"], 2, settings);
        await _silo.Ready();
        _http.Dispose();
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_silo.HttpPort}"), Timeout = TimeSpan.FromMinutes(8) };
        ModelText text = new() { File = "wide.yaml", Yaml = yaml, Scenarios = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("baseline", "scenario: baseline\nmodel: wide\nname: Baseline\n") };
        using HttpResponseMessage put = await _http.PutAsync(new Uri("/api/v1/models/wide", UriKind.Relative), JsonContent.Create(text, options: MessageJson.Options));
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body, TimeSpan? After)> Order(string order)
    {
        using HttpResponseMessage answer = await _http.PostAsync(
            new Uri("/api/v1/models/wide/scenarios/baseline/runs", UriKind.Relative), new StringContent(order, Encoding.UTF8, "application/json"));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, answer.Headers.RetryAfter?.Delta);
    }
}
