using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrowthSim.Cli;
using GrowthSim.Grains;
using GrowthSim.Grains.Serialization;
using GrowthSim.Language;
using GrowthSim.Server.Tests.Clusters;
using GrowthSim.Server.Tests.Redis;

namespace GrowthSim.Server.Tests.Api;

/// <summary>The HTTP interface of a server in a process of its own, asked by the command line and by a client as others would write it.</summary>
public sealed class ApiTests : IDisposable
{
    private const string Token = "b7c1e6a90d3f48b2";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-api-").FullName;
    private readonly List<SiloProcess> _silos = [];
    private HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _silos.ForEach(silo => silo.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_over_HTTP_prints_the_document_of_a_run_in_one_process_to_the_byte()
    {
        await Start();
        string[] order = ["run", Path.Combine(TestCity.Root, "models", TestCity.Id), "--paths", "40000", "--seed", "5", "--lang", "vi", "--set", "services_trend=normal(13%, 2%)", "--format", "json"];

        (int code, string text, string error) = await Run([.. order, "--server", Address(_silos[0])]);
        (int embeddedCode, string embedded, _) = await Run([.. order, "--data", Path.Combine(_folder, "embedded")]);

        Assert.True(code == 0, error);
        Assert.Equal(0, embeddedCode);
        Assert.Equal(embedded, text);
    }

    [Fact]
    public async Task Client_orders_follows_and_reads_a_run_and_its_projections()
    {
        await Start();
        await Put("/api/v1/models/bac-giang", JsonContent.Create(TestCity.Text, options: MessageJson.Options), HttpStatusCode.OK);

        using HttpResponseMessage accepted = await _http.PostAsync(
            new Uri("/api/v1/models/bac-giang/scenarios/baseline/runs", UriKind.Relative),
            new StringContent("""{ "paths": 300000, "seed": 3, "design": "antithetic", "level": 0.9 }""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        string run = accepted.Headers.Location!.ToString();
        using HttpResponseMessage again = await _http.PostAsync(
            new Uri("/api/v1/models/bac-giang/scenarios/baseline/runs", UriKind.Relative),
            new StringContent("""{ "paths": 300000, "seed": 3, "design": "antithetic" }""", Encoding.UTF8, "application/json"));
        Assert.Equal(run, again.Headers.Location!.ToString());

        string events = await _http.GetStringAsync(new Uri($"{run}/progress", UriKind.Relative));
        string[] elements = [.. events.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => line["data: ".Length..])];
        long[] paths = [.. elements.Select(element => JsonDocument.Parse(element).RootElement.GetProperty("paths").GetInt64())];
        Assert.Equal(paths.Order(), paths);
        Assert.Equal(300_000, paths[^1]);
        Assert.Equal("finished", JsonDocument.Parse(elements[^1]).RootElement.GetProperty("state").GetString());

        JsonElement report = await _http.GetFromJsonAsync<JsonElement>(new Uri($"{run}/report?lang=vi&level=0.9", UriKind.Relative));
        Assert.Equal(300_000, report.GetProperty("run").GetProperty("paths").GetInt64());
        Assert.Equal("antithetic", report.GetProperty("run").GetProperty("design").GetString());
        Assert.Equal(0.9, report.GetProperty("targets")[0].GetProperty("level").GetDouble());

        Uri services = new("/api/v1/models/bac-giang/sectors/services/projection", UriKind.Relative);
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(3));
        while ((await _http.GetAsync(services, limit.Token)).StatusCode == HttpStatusCode.NotFound)
        {
        }

        KeptProjection? projection = await _http.GetFromJsonAsync<KeptProjection>(services, MessageJson.Options);
        Assert.EndsWith($"/{projection!.RunId}", run, StringComparison.Ordinal);
        double median = report.GetProperty("projections").GetProperty("services.value_added").GetProperty("years")[10].GetProperty("quantiles").GetProperty("0.5").GetDouble();
        Assert.Equal(median, projection.Series.Single(series => series.Variable == "services.value_added").Years[10].Quantiles.Median);
    }

    [Theory]
    [InlineData("{ \"paths\": \"many\" }", HttpStatusCode.BadRequest, "Write a whole number")]
    [InlineData("{ \"design\": \"halton\" }", HttpStatusCode.BadRequest, "one of plain, antithetic, lhs, sobol")]
    [InlineData("{ \"settings\": { \"services_trend\": 3 } }", HttpStatusCode.BadRequest, "Write the equation as a text")]
    [InlineData("{ \"paths\": 0 }", HttpStatusCode.UnprocessableEntity, "0")]
    [InlineData("{ \"settings\": { \"no_such\": \"3\" } }", HttpStatusCode.UnprocessableEntity, "no_such")]
    public async Task Order_that_cannot_be_is_refused_with_the_place_and_the_value(string order, HttpStatusCode status, string words)
    {
        await Start();
        await Put("/api/v1/models/bac-giang", JsonContent.Create(TestCity.Text, options: MessageJson.Options), HttpStatusCode.OK);

        using HttpResponseMessage refused = await _http.PostAsync(
            new Uri("/api/v1/models/bac-giang/scenarios/baseline/runs", UriKind.Relative), new StringContent(order, Encoding.UTF8, "application/json"));

        Assert.Equal(status, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        JsonElement problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(words, problem.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_with_errors_is_refused_with_all_of_them_and_what_is_not_on_record_is_not_found()
    {
        await Start();
        ModelText broken = TestCity.Text with { Yaml = TestCity.Text.Yaml.Replace("base_year: 2020", "base_year: soon", StringComparison.Ordinal) };

        JsonElement problem = await Put("/api/v1/models/bac-giang", JsonContent.Create(broken, options: MessageJson.Options), HttpStatusCode.UnprocessableEntity);
        Assert.Contains("soon", problem.GetProperty("errors")[0].GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.True(problem.GetProperty("errors")[0].GetProperty("at").GetProperty("line").GetInt32() > 0);
        foreach (string place in new[] { "/api/v1/runs/none", "/api/v1/runs/none/progress", "/api/v1/runs/none/report", "/api/v1/models/none", "/api/v1/models/none/scenarios/baseline", "/api/v1/models/none/sectors/services/projection" })
        {
            using HttpResponseMessage missing = await _http.GetAsync(new Uri(place, UriKind.Relative));
            Assert.True(missing.StatusCode == HttpStatusCode.NotFound, $"{place}: {missing.StatusCode}");
            Assert.Equal("application/problem+json", missing.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Server_with_a_token_lets_in_who_shows_it()
    {
        await Start(("GrowthSim__ApiToken", Token));
        string[] order = ["run", Path.Combine(TestCity.Root, "models", TestCity.Id), "--paths", "2000", "--server", Address(_silos[0])];

        using HttpResponseMessage refused = await _http.GetAsync(new Uri("/api/v1/models/bac-giang", UriKind.Relative));
        (int without, _, string words) = await Run(order);
        (int wrong, _, _) = await Run(order, "b7c1e6a90d3f48b3");
        (int code, string report, string error) = await Run(order, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(ExitCode.Wrong, without);
        Assert.Contains("GROWTHSIM_TOKEN", words, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Wrong, wrong);
        Assert.True(code == 0, error);
        Assert.Contains("2,000, seed 1", report, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, _silos[0].Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_that_could_be_guessed_is_refused_and_not_shown()
    {
        using SiloProcess silo = SiloProcess.Start(["--data", _folder, "--api", "true"], 1, ("GrowthSim__ApiToken", "letmein"));

        Assert.Equal(2, await silo.Exit());
        await silo.Wrote("GrowthSim:ApiToken is '…'. Write at least 16 characters");
        Assert.DoesNotContain("letmein", silo.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_without_a_token_answers_under_the_names_of_this_machine_only()
    {
        await Start();
        using HttpRequestMessage rebound = new(HttpMethod.Get, "/api/v1") { Headers = { Host = "attacker.example" } };

        using HttpResponseMessage refused = await _http.SendAsync(rebound);
        using HttpResponseMessage answer = await _http.GetAsync(new Uri("/api/v1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Command_line_says_of_a_server_without_the_interface_how_to_start_it()
    {
        SiloProcess silo = SiloProcess.Start(["--data", _folder]);
        _silos.Add(silo);
        await silo.Ready();

        (int code, _, string error) = await Run(["run", Path.Combine(TestCity.Root, "models", TestCity.Id), "--server", Address(silo)]);

        Assert.Equal(ExitCode.Wrong, code);
        Assert.Contains("--api true", error, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Run_is_followed_over_HTTP_when_the_server_asked_is_stopped_and_the_next_one_is_killed()
    {
        using RedisServer redis = new();
        foreach (int _ in Enumerable.Range(0, 3))
        {
            _silos.Add(SiloProcess.Start([.. redis.Store, "--api", "true"]));
        }

        await Task.WhenAll(_silos.Select(silo => silo.Ready()));
        Task<(int Code, string Text, string Error)> run = Run([
            "run", Path.Combine(TestCity.Root, "models", TestCity.Id), "--paths", "3e6", "--seed", "21", "--targets-only", "--format", "json",
            "--server", string.Join(',', _silos.Select(Address))]);
        await using ClusterClient client = await ClusterClient.Connect([.. _silos]);
        IScenarioGrain scenario = client.Grains.GetGrain<IScenarioGrain>($"{TestCity.Id}/baseline");
        string? id = null;
        while (!run.IsCompleted
            && ((id = await client.Patiently(scenario.NewestRun)) is null || (await client.Patiently(client.Grains.GetGrain<IRunGrain>(id).Status)).State == RunState.Unknown))
        {
        }

        Assert.False(run.IsCompleted, "The run ended before a server did.");
        await client.Until(id!, 300_000);
        _silos[0].Terminate();
        Assert.Equal(0, await _silos[0].Exit());
        await client.Until(id!, 900_000);
        _silos[1].Kill();

        (int code, string text, string error) = await run;
        Assert.True(code == 0, error);
        Assert.Equal(3_000_000, JsonDocument.Parse(text).RootElement.GetProperty("run").GetProperty("paths").GetInt64());
    }

    private static string Address(SiloProcess silo) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{silo.HttpPort}");

    private static async Task<(int Code, string Out, string Error)> Run(string[] arguments, string token = "")
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = TestCity.Root, Variable = name => name == "GROWTHSIM_TOKEN" ? token : null };
        int code = await CommandLine.Run(arguments, surroundings, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    private async Task Start(params (string Name, string Value)[] environment)
    {
        SiloProcess silo = SiloProcess.Start(["--data", Path.Combine(_folder, "server"), "--api", "true"], 1, environment);
        _silos.Add(silo);
        await silo.Ready();
        _http.Dispose();
        _http = new HttpClient { BaseAddress = new Uri(Address(silo)) };
    }

    private async Task<JsonElement> Put(string place, HttpContent content, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await _http.PutAsync(new Uri(place, UriKind.Relative), content);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
