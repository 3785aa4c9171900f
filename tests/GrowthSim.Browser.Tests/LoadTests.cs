using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace GrowthSim.Browser.Tests;

/// <summary>Many readers at a time, while a run is on: none is turned away or cut off.</summary>
[Collection(BrowserFixture.Tests)]
public sealed class LoadTests(BrowserFixture browser, ITestOutputHelper output)
{
    private const int Readers = 200;
    private const int Streams = 20;
    private const int PagesEach = 3;

    [BrowserFact]
    public async Task Two_hundred_readers_and_twenty_streams_meet_no_error_while_a_run_is_on()
    {
        using SocketsHttpHandler connections = new() { MaxConnectionsPerServer = Readers + Streams + 10 };
        using HttpClient http = new(connections) { BaseAddress = browser.Address, Timeout = TimeSpan.FromMinutes(2) };
        string run = await Order(http);
        using CancellationTokenSource watched = new();
        Task<int>[] streams = [.. Enumerable.Range(0, Streams).Select(_ => Watch(http, run, watched.Token))];

        double[][] times = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Read(http)));
        double[] sorted = [.. times.SelectMany(reader => reader).Order()];
        await watched.CancelAsync();
        int[] events = await Task.WhenAll(streams);
        using HttpResponseMessage cancelled = await http.PostAsync(new Uri($"{run}/cancel", UriKind.RelativeOrAbsolute), null);
        Assert.True(cancelled.IsSuccessStatusCode, $"{cancelled.StatusCode}");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sorted.Length} pages by {Readers} readers: median {sorted[sorted.Length / 2]:0} ms, p99 {sorted[(int)(sorted.Length * 0.99)]:0} ms, longest {sorted[^1]:0} ms."));
        Assert.Equal(Readers * PagesEach, sorted.Length);
        Assert.All(events, count => Assert.True(count > 0, "A stream said nothing."));
    }

    /// <summary>Orders a run that lasts longer than the readers, of a scenario that no other test looks at.</summary>
    private static async Task<string> Order(HttpClient http)
    {
        using StringContent order = new("""{ "paths": 20000000, "seed": 77 }""", System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync(new Uri("api/v1/models/bac-giang/scenarios/industry-led/runs", UriKind.Relative), order);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static async Task<double[]> Read(HttpClient http)
    {
        double[] times = new double[PagesEach];
        for (int page = 0; page < PagesEach; page++)
        {
            Stopwatch stopwatch = Stopwatch.StartNew();
            using HttpResponseMessage answer = await http.GetAsync(new Uri("models/bac-giang?lang=vi&scenario=industry-led", UriKind.Relative));
            string text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode && text.EndsWith("</html>", StringComparison.Ordinal), $"{answer.StatusCode}: {text[..Math.Min(300, text.Length)]}");
            times[page] = stopwatch.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    /// <summary>Reads a stream until it is told to stop, and returns how many events came.</summary>
    private static async Task<int> Watch(HttpClient http, string run, CancellationToken stop)
    {
        int events = 0;
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri($"{run}/progress", UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead, stop);
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
            using StreamReader lines = new(await answer.Content.ReadAsStreamAsync(stop));
            while (await lines.ReadLineAsync(stop) is string line)
            {
                events += line.StartsWith("data:", StringComparison.Ordinal) ? 1 : 0;
            }
        }
        catch (OperationCanceledException)
        {
            // As was asked.
        }

        return events;
    }
}
