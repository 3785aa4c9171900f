using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrowthSim.Cli;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>Keys: who shows none gets nothing, and who shows one gets what its role permits.</summary>
public sealed class AccessTests : IDisposable
{
    private const string Runs = "/api/v1/models/bac-giang/scenarios/baseline/runs";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-access-").FullName;
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string> _secrets = [];
    private SiloProcess? _silo;

    private string Keys => Path.Combine(_folder, "keys");

    public void Dispose()
    {
        _http.Dispose();
        _silo?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_answered_but_health_and_with_one_that_reads_nothing_is_changed()
    {
        await Start();
        await Import("edit");
        JsonElement document = JsonDocument.Parse(await Text(HttpMethod.Get, "/openapi/v1.json", "read")).RootElement;
        int unsafeOnes = 0;
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject())
        {
            string place = Regex.Replace(path.Name.Replace("{model}", "bac-giang", StringComparison.Ordinal).Replace("{scenario}", "baseline", StringComparison.Ordinal), "{[^}]*}", "1");
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                HttpMethod method = new(operation.Name.ToUpperInvariant());
                Assert.Equal(HttpStatusCode.Unauthorized, await Status(method, place, null, "{}"));
                Assert.Equal(HttpStatusCode.Unauthorized, await Status(method, place, "none", "{}"));
                if (method != HttpMethod.Get)
                {
                    unsafeOnes++;
                    HttpStatusCode status = await Status(method, place, "read", "{}");
                    Assert.True(status == HttpStatusCode.Forbidden, $"{method} {place}: {status}");
                }
            }
        }

        Assert.InRange(unsafeOnes, 8, 100);
        Assert.Equal("[]", await Text(HttpMethod.Get, "/api/v1/runs", "read"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(HttpMethod.Get, "/openapi", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(HttpMethod.Get, "/", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(HttpMethod.Get, "/nothing", null));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/health/live", null));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/health/ready", null));
        await _silo!.Wrote("may read, and this needs one that may edit");
    }

    [Fact]
    public async Task Key_that_runs_orders_what_is_on_record_and_changes_nothing_and_the_log_says_whose_it_was()
    {
        await Start();
        await Import("edit");

        (int code, string _, string error) = await Cli("run", ["run", Path.Combine(TestCity.Root, "models", TestCity.Id), "--paths", "2000"]);
        (int other, _, string words) = await Cli("run", ["run", Path.Combine(TestCity.Root, "models", "example-city"), "--paths", "2000"]);

        Assert.True(code == 0, error);
        Assert.NotEqual(0, other);
        Assert.Contains("this needs one that may edit", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Put, "/api/v1/models/bac-giang/scenarios/baseline", "run", "scenario: baseline\nmodel: bac-giang\n", "application/yaml"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Post, "/api/v1/models/bac-giang/sectors/services/figures", "run", "{}"));
        await _silo!.Wrote("of bac-giang/baseline was ordered from 127.0.0.1 (key runner;");
        await _silo.Wrote("was put on record from 127.0.0.1 (key editor;");
        Assert.All(_secrets.Values, secret => Assert.DoesNotContain(secret, _silo.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_that_is_taken_off_the_file_is_none_any_more_and_a_slip_in_the_file_shuts_nobody_out()
    {
        await Start();
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/api/v1/models", "read"));

        string lines = await File.ReadAllTextAsync(Keys);
        await File.WriteAllTextAsync(Keys, lines + "slip\n");
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(1));
        do
        {
            Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/api/v1/models", "read"));
            await Task.Delay(200, limit.Token);
        }
        while (!_silo!.Log.Contains("The file of keys was changed and is wrong", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Keys, string.Join('\n', lines.Split('\n').Where(line => !line.StartsWith("reader", StringComparison.Ordinal))));

        while (await Status(HttpMethod.Get, "/api/v1/models", "read") != HttpStatusCode.Unauthorized)
        {
            await Task.Delay(200, limit.Token);
        }

        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/api/v1/models", "run"));
    }

    [Fact]
    public async Task Browser_shows_a_key_as_a_password_and_pages_of_other_origins_cannot_use_it()
    {
        await Start(("GrowthSim__CorsOrigins", "https://dashboard.example"));
        await Import("edit");
        AuthenticationHeaderValue kept = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"an:{_secrets["run"]}")));
        Uri place = new(Runs, UriKind.Relative);

        using HttpRequestMessage page = new(HttpMethod.Get, "/openapi") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };
        using HttpResponseMessage asked = await _http.SendAsync(page);
        using HttpRequestMessage shown = new(HttpMethod.Get, "/openapi/") { Headers = { Authorization = kept } };
        using HttpResponseMessage answered = await _http.SendAsync(shown);
        using HttpRequestMessage foreign = new(HttpMethod.Post, place) { Headers = { Authorization = kept }, Content = new StringContent("""{"paths":100}""", Encoding.UTF8, "application/json") };
        foreign.Headers.Add("Origin", "https://attacker.example");
        using HttpResponseMessage refused = await _http.SendAsync(foreign);
        using HttpRequestMessage permitted = new(HttpMethod.Post, place) { Headers = { Authorization = kept }, Content = new StringContent("""{"paths":100}""", Encoding.UTF8, "application/json") };
        permitted.Headers.Add("Origin", "https://dashboard.example");
        using HttpResponseMessage ordered = await _http.SendAsync(permitted);

        Assert.Equal("Basic", asked.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.DoesNotContain("https://", Regex.Replace(await answered.Content.ReadAsStringAsync(), "http://www.w3.org/[^\"']*", ""), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, ordered.StatusCode);
        Assert.Equal("https://dashboard.example", ordered.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("https://dashboard.example", await Preflight("https://dashboard.example"));
        Assert.Null(await Preflight("https://attacker.example"));
    }

    [Fact]
    public async Task Pages_ask_for_a_key_and_let_it_do_what_its_role_permits()
    {
        await Start(("GrowthSim__Pages", "true"), ("GrowthSim__OrderLimit", "5"));
        await Import("edit");

        using HttpResponseMessage asked = await _http.GetAsync(new Uri("/models/bac-giang", UriKind.Relative));

        Assert.Equal("Basic", asked.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.OK, await Page(HttpMethod.Get, "/", "read"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Page(HttpMethod.Get, "/", null));
        Assert.Equal(HttpStatusCode.Forbidden, await Page(HttpMethod.Post, "/models/bac-giang/runs", "read"));
        Assert.Equal(HttpStatusCode.SeeOther, await Page(HttpMethod.Post, "/models/bac-giang/runs", "run"));

        // An answer to settings is a run, also where it is asked for by an address.
        Assert.Equal(HttpStatusCode.OK, await Page(HttpMethod.Get, "/models/bac-giang/what-if", "read"));
        Assert.Equal(HttpStatusCode.Forbidden, await Page(HttpMethod.Get, "/models/bac-giang/what-if?set.services_promotion=1", "read"));
        Assert.Equal(HttpStatusCode.Forbidden, await Page(HttpMethod.Get, "/models/bac-giang/what-if/results", "read"));
        Assert.Equal(HttpStatusCode.Forbidden, await Page(HttpMethod.Get, "/models/bac-giang/what-if/curve?lever=services_promotion", "read"));
        HttpStatusCode[] counted = [.. await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Page(HttpMethod.Get, "/models/bac-giang/what-if?set.services_promotion=99", "run")))];
        Assert.Contains(HttpStatusCode.BadRequest, counted);
        Assert.Contains(HttpStatusCode.TooManyRequests, counted);
        Assert.Equal(HttpStatusCode.OK, await Page(HttpMethod.Get, "/models/bac-giang/runs", "run"));
        Assert.Equal(HttpStatusCode.Forbidden, await Page(HttpMethod.Post, "/models/bac-giang/sectors/services/figures", "run"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Page(HttpMethod.Post, "/models/bac-giang/sectors/services/figures", "edit"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(HttpMethod.Get, "/nothing", null));
    }

    [Theory]
    [InlineData("read", 0, "an read ")]
    [InlineData("admin", 2, "The role is 'admin'. Write read, run or edit.")]
    public async Task Command_makes_a_key_for_a_role(string role, int code, string words)
    {
        (int exit, string text) = await SiloProcess.End("key", "an", role);

        Assert.Equal(code, exit);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_keys_with_errors_is_refused_with_their_lines()
    {
        await File.WriteAllTextAsync(Keys, "# keys\nan read 12\nbinh admin " + new string('a', 64) + "\n");
        using SiloProcess silo = SiloProcess.Start(["--data", Path.Combine(_folder, "data"), "--api", "true", "--api-keys", Keys]);

        Assert.Equal(2, await silo.Exit());
        await silo.Wrote("keys:2: this is no key.");
        await silo.Wrote("keys:3: this is no key.");
    }

    private async Task<HttpStatusCode> Page(HttpMethod method, string place, string? role)
    {
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _http.BaseAddress };
        using HttpRequestMessage request = new(method, place) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([KeyValuePair.Create("paths", "1000")]) : null };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"an:{(role is null ? "none" : _secrets[role])}")));
        using HttpResponseMessage answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task Start(params (string Name, string Value)[] settings)
    {
        StringBuilder lines = new("# keys of a test\n");
        foreach ((string name, string role) in new[] { ("reader", "read"), ("runner", "run"), ("editor", "edit") })
        {
            (_, string text) = await SiloProcess.End("key", name, role);
            string[] said = text.Split('\n');
            _secrets[role] = said.Single(line => line.StartsWith("The key of", StringComparison.Ordinal)).Split(": ")[1].Trim();
            lines.Append(said.Single(line => line.StartsWith($"{name} {role} ", StringComparison.Ordinal)).Trim()).Append('\n');
        }

        await File.WriteAllTextAsync(Keys, lines.ToString());
        _silo = SiloProcess.Start(["--data", Path.Combine(_folder, "data"), "--api", "true", "--api-keys", Keys], 1, settings);
        await _silo.Ready();
        _http.BaseAddress = new Uri($"http://127.0.0.1:{_silo.HttpPort}");
    }

    private async Task Import(string role)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, "/api/v1/models/bac-giang") { Content = JsonContent.Create(TestCity.Text, options: MessageJson.Options), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _secrets[role]) } };
        using HttpResponseMessage answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpStatusCode> Status(HttpMethod method, string place, string? role, string? body = null, string type = "application/json")
    {
        using HttpResponseMessage answer = await Send(method, place, role, body, type);
        return answer.StatusCode;
    }

    private async Task<string> Text(HttpMethod method, string place, string role)
    {
        using HttpResponseMessage answer = await Send(method, place, role, null, "");
        Assert.True(answer.IsSuccessStatusCode, $"{place}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string place, string? role, string? body, string type)
    {
        using HttpRequestMessage request = new(method, new Uri(place, UriKind.Relative));
        if (body is not null && method != HttpMethod.Get)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        if (role is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _secrets.GetValueOrDefault(role, "a-key-that-nobody-made"));
        }

        return await _http.SendAsync(request);
    }

    private async Task<string?> Preflight(string origin)
    {
        using HttpRequestMessage request = new(HttpMethod.Options, new Uri(Runs, UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using HttpResponseMessage answer = await _http.SendAsync(request);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out IEnumerable<string>? permitted) ? permitted.Single() : null;
    }

    private async Task<(int Code, string Out, string Error)> Cli(string role, string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Surroundings surroundings = new() { Out = output, Error = error, Folder = TestCity.Root, Variable = name => name == "GROWTHSIM_TOKEN" ? _secrets[role] : null };
        int code = await CommandLine.Run([.. arguments, "--server", _http.BaseAddress!.ToString()], surroundings, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
