using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GrowthSim.Grains.Serialization;
using GrowthSim.Server.Tests.Clusters;

namespace GrowthSim.Server.Tests.Dashboard;

/// <summary>One server with pages for all tests that ask one question each, with the city and a run of it on record.</summary>
public sealed class PageServer : IDisposable
{
    /// <summary>The number of paths of the run.</summary>
    public const long Paths = 20_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("growthsim-pages-").FullName;
    private readonly SemaphoreSlim _starting = new(1);
    private SiloProcess? _silo;

    /// <summary>Gets the client, once <see cref="Start"/> was called; it follows no redirection.</summary>
    internal HttpClient Http { get; private set; } = new();

    /// <summary>Gets what the run says, as its JSON.</summary>
    internal JsonElement Report { get; private set; }

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
                _silo = SiloProcess.Start(["--data", _folder, "--api", "true", "--pages", "true"], threads: 2);
                await _silo.Ready();
                Http.Dispose();
#pragma warning disable CA2000 // The client disposes of it.
                Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_silo.HttpPort}")) };
#pragma warning restore CA2000
                using HttpResponseMessage imported = await Http.PutAsync(Place("/api/v1/models/bac-giang"), JsonContent.Create(TestCity.Text, options: MessageJson.Options));
                Assert.True(imported.IsSuccessStatusCode, await imported.Content.ReadAsStringAsync());
                using HttpResponseMessage ordered = await Http.PostAsync(Place("/api/v1/models/bac-giang/scenarios/baseline/runs"), JsonContent.Create(new { paths = Paths }));
                string run = ordered.Headers.Location!.ToString();
                await Http.GetStringAsync(Place($"{run}/progress"));
                Report = JsonDocument.Parse(await Http.GetStringAsync(Place($"{run}/report"))).RootElement;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Returns an address on the server.</summary>
    internal static Uri Place(string place) => new(place, UriKind.Relative);
}
