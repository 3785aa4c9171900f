using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Api;

/// <summary>One server without a token for all tests that ask one question each, with the city on record.</summary>
public sealed class ApiServer : IDisposable
{
    /// <summary>The tests that share it.</summary>
    public const string Tests = "One server over HTTP";

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-api-").FullName;
    private readonly SemaphoreSlim _starting = new(1);
    private SiloProcess? _silo;

    /// <summary>Gets the client, once <see cref="Start"/> was called.</summary>
    internal HttpClient Http { get; private set; } = new();

    /// <summary>Gets its address for clients that speak Orleans.</summary>
    internal string Gateway => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_silo!.GatewayPort}");

    /// <summary>Gets what the server has written.</summary>
    internal string Log => _silo!.Log;

    public void Dispose()
    {
        Http.Dispose();
        _silo?.Dispose();
        _starting.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts it with the first test that asks.</summary>
    internal async Task Start()
    {
        await _starting.WaitAsync();
        try
        {
            if (_silo is null)
            {
                _silo = SiloProcess.Start(["--data", _folder, "--api", "true"]);
                await _silo.Ready();
                Http.Dispose();
                Http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_silo.HttpPort}")) };
                (HttpStatusCode status, JsonElement answer) = await Send(HttpMethod.Put, "/api/v1/models/bac-giang", JsonContent.Create(TestCity.Text, options: MessageJson.Options));
                Assert.True(status == HttpStatusCode.OK, answer.GetRawText());
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Waits until the server has written these words.</summary>
    internal Task Wrote(string words) => _silo!.Wrote(words);

    /// <summary>Sends JSON, and returns the status and the body, which is JSON as well.</summary>
    internal Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpMethod method, string place, string json) =>
        Send(method, place, new StringContent(json, Encoding.UTF8, "application/json"));

    internal async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpMethod method, string place, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, new Uri(place, UriKind.Relative)) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage answer = await Http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(text.Length > 0, $"{method} {place}: {answer.StatusCode} without a body.");
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}
